import { expect, test } from '../fixtures/test';

test('lists the workspaces with the role held in each', async ({ sandbox, workspacesPage, filesPage }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await workspacesPage.open(orgId);
  await expect(workspacesPage.row('North Pit')).toContainText('owner');
  await expect(workspacesPage.row('Empty')).toContainText('owner');
  await workspacesPage.link('North Pit').click();
  await expect(filesPage.heading('North Pit')).toBeVisible();
});

test('says that the list may not be whole where the others could not be read', async ({
  sandbox,
  workspacesPage,
  page,
}) => {
  const { orgId } = await sandbox.workspace('North Pit');
  const note = page.getByText('This list may not be whole');
  await workspacesPage.open(orgId);
  await expect(note).toHaveCount(0);
  await sandbox.arm({ operation: 'admin.workspaces.list', fault: '500', times: -1 });
  await workspacesPage.open(orgId);
  await expect(workspacesPage.row('North Pit')).toContainText('owner');
  await expect(note).toBeVisible();
  await sandbox.disarmAll();
  await workspacesPage.open(orgId);
  await expect(note).toHaveCount(0);
});

test.describe('as viewer', () => {
  test.use({ account: 'viewer' });
  test('shows viewer as the role', async ({ sandbox, workspacesPage }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await workspacesPage.open(orgId);
    await expect(workspacesPage.row('North Pit')).toContainText('viewer');
  });
});

test.describe('as instance admin without a role', () => {
  test.use({ account: 'admin' });
  test('sees the workspaces all the same, and is told that files stay closed', async ({
    sandbox,
    workspacesPage,
    filesPage,
    page,
  }) => {
    const northPit = await sandbox.workspace('North Pit');
    await workspacesPage.open(northPit.orgId);
    await expect(workspacesPage.row('North Pit')).toContainText('no role');
    await filesPage.open(northPit);
    await expect(filesPage.heading('You have no role in North Pit', 2)).toBeVisible();
    await expect(page.getByText('Your role', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('instance admin').first()).toBeVisible();
  });
});

test.describe('as outsider', () => {
  test.use({ account: 'outsider' });
  test('has no workspaces, and no look into those of others', async ({ sandbox, workspacesPage, page }) => {
    const northPit = await sandbox.workspace('North Pit');
    await workspacesPage.open(northPit.orgId);
    await expect(page.getByText('North Pit')).toHaveCount(0);
    await page.goto(`/orgs/${northPit.orgId}/workspaces/${northPit.workspaceId}/files`);
    await expect(page.getByRole('heading', { level: 2, name: /You have no role in/ })).toBeVisible();
    await expect(page.getByRole('rowheader')).toHaveCount(0);
  });
});
