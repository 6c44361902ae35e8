import { expect, test } from '../fixtures/test';

test('shows who holds which role, who is from outside, and how that is known', async ({
  sandbox,
  membersPage,
  page,
}) => {
  await membersPage.open(await sandbox.workspace('North Pit'));
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  await expect(membersPage.member('owner@sandbox.example')).toContainText('owner');
  await expect(membersPage.member('viewer@sandbox.example')).toContainText('viewer');
  await expect(membersPage.member('auditor@assure.example')).toContainText('outside');
  await expect(page.getByText('1 member is from outside')).toBeVisible();
  await expect(page.getByText(/another e-mail domain than sandbox\.example, which \d+ of \d+ people/)).toBeVisible();
});

test('shows what each role may do, and what is only inferred', async ({ sandbox, membersPage }) => {
  await membersPage.open(await sandbox.workspace('North Pit'));
  const answers = (right: string) => membersPage.right(right).getByRole('cell');
  await expect(answers('List files')).toHaveText(['yes', 'yes', 'yes', 'no']);
  await expect(answers('Delete (inferred)')).toHaveText(['no', 'yes', 'yes', 'no']);
  await expect(answers('Upload')).toHaveText(['no', 'yes', 'yes', 'no']);
  await expect(answers('Add owners')).toHaveText(['no', 'no', 'yes', 'yes']);
});

test('learns from refusals, and shows where Evo contradicts its documentation', async ({
  sandbox,
  filesPage,
  notifications,
  membersPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  const type = 'https://seequent.com/error-codes/file-api/auth/insufficient-role';
  const body = { type, title: 'Insufficient role.', status: 403, your_role: 'editor', permitted_roles: ['owner'] };
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role', body });
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.alert()).toBeVisible();

  await membersPage.open(northPit);
  const row = membersPage.right('Delete (inferred)');
  await expect(row).toContainText('contradiction');
  await expect(row).toContainText('Evo’s refusals named owner (');
  await expect(membersPage.refusals.getByRole('listitem').filter({ hasText: 'Workspace Owner' })).toContainText(
    /once|times/,
  );
});

test.describe('as instance admin', () => {
  test.use({ account: 'admin' });
  test('sees members without a role there, and comes there from the sidebar', async ({
    sandbox,
    membersPage,
    page,
  }) => {
    const archive = await sandbox.workspace('Archive 2019–2022');
    await page.goto(`/orgs/${archive.orgId}/workspaces/${archive.workspaceId}/files`);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Members' }).click();
    await expect(membersPage.member('archive.keeper@sandbox.example')).toContainText('editor');
    await expect(membersPage.table.getByRole('row').filter({ hasText: /unknown user/ })).toContainText('not known');
    await expect(page.getByText('No owner: only an instance admin')).toBeVisible();
  });
});

test.describe('as outsider', () => {
  test.use({ account: 'outsider' });
  test('sees no members of a workspace they do not belong to', async ({ sandbox, membersPage, page }) => {
    await membersPage.open(await sandbox.workspace('North Pit'));
    await expect(page.getByRole('heading', { level: 2, name: 'You have no role in this workspace' })).toBeVisible();
    await expect(page.getByText('viewer@sandbox.example')).toHaveCount(0);
  });
});

test('says so when the members cannot be read', async ({ sandbox, membersPage, page }) => {
  const northPit = await sandbox.workspace('North Pit');
  await sandbox.arm({ operation: 'users.list', fault: '500', times: -1 });
  await membersPage.open(northPit);
  await expect(page.getByRole('heading', { name: "The members didn't load" })).toBeVisible();
});
