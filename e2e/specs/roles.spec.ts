import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';

test.describe('as instance admin', () => {
  test.use({ account: 'admin' });

  test('sees who holds which role in every workspace, and how much was read', async ({ sandbox, rolesPage }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await rolesPage.expectCoverage(/12 of 12 workspaces, read at \d\d:\d\d/);
    await expect(rolesPage.status()).toHaveText('39 people');
    await expect(rolesPage.grid).toHaveAttribute('aria-colcount', '13');
    await rolesPage.search.fill('data.manager');
    await expect(rolesPage.status()).toHaveText('1 of 39 people');
    await expect(await rolesPage.cell('data.manager@sandbox.example', 'Archive 2019–2022')).toHaveText('editor');
    await expect(await rolesPage.cell('data.manager@sandbox.example', 'Empty')).toHaveText('no role');
    await expect(rolesPage.person('data.manager@sandbox.example')).toContainText('instance admin');
  });

  test('finds what an audit should look at, each with a place to go to', async ({
    sandbox,
    rolesPage,
    membersPage,
    page,
  }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await rolesPage.expectCoverage('12 of 12 workspaces');
    const noOwner = rolesPage.finding('No owner');
    await expect(noOwner).toContainText('Archive 2019–2022');
    await rolesPage.findings.getByRole('button', { name: /more$/ }).click();
    await expect(rolesPage.finding('Only one owner')).toHaveCount(2);
    await expect(rolesPage.finding('Outside owner')).toContainText('Kōwhai Flat Geothermal');
    await expect(rolesPage.finding('Pending invitation')).toHaveCount(3);

    await rolesPage
      .finding(/Wireline Crew/)
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(/q=wireline\.crew(%40|@)drillco\.example/);
    await expect(rolesPage.status()).toHaveText('1 of 39 people');

    await noOwner.getByRole('link', { name: 'Review the members of Archive 2019–2022' }).click();
    await expect(membersPage.member('archive.keeper@sandbox.example')).toContainText('editor');
    await expect(page.getByText('No owner: only an instance admin')).toBeVisible();
  });

  test('asks who can do what where, and sends the answer as an address', async ({ sandbox, rolesPage, page }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await rolesPage.ask('delete', 'Kestrel Ridge');
    await expect(rolesPage.whoCan).toContainText('8 people');
    await expect(rolesPage.whoCan).toContainText('2 owners and 6 editors, one from outside');
    await expect(rolesPage.whoCan).toContainText('4 viewers can’t');
    await rolesPage.whoCan.getByRole('button', { name: '3 more' }).click();
    await expect(
      rolesPage.whoCan.getByRole('listitem').filter({ hasText: 'wireline.crew@drillco.example' }),
    ).toContainText('editor');
    await rolesPage.ask('add owners', 'Archive 2019–2022');
    await expect(rolesPage.whoCan.getByRole('listitem').filter({ hasText: 'admin@sandbox.example' })).toContainText(
      'instance admin',
    );

    await expect(page).toHaveURL(/change-owners/);
    await page.reload();
    await expect(rolesPage.whoCan.getByRole('combobox', { name: 'Action' })).toHaveValue('change-owners');
    await expect(rolesPage.whoCan).toContainText('instance admin');
  });

  test('narrows by outside, role and workspace, all in the address', async ({ sandbox, rolesPage, page }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await rolesPage.expectCoverage('12 of 12 workspaces');
    await rolesPage.outside.click();
    await expect(rolesPage.status()).toHaveText('8 of 39 people');
    await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('editor');
    await expect(rolesPage.status()).toHaveText('3 of 39 people');
    await page.getByRole('button', { name: /^Workspaces/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Kestrel Ridge' }).click();
    await page.keyboard.press('Escape');
    await expect(rolesPage.status()).toHaveText('1 of 39 people');
    await expect(rolesPage.grid.getByRole('columnheader')).toHaveCount(2);

    await expect(page).toHaveURL(/outside=true/);
    await page.reload();
    await expect(rolesPage.status()).toHaveText('1 of 39 people');
    await expect(await rolesPage.cell('wireline.crew@drillco.example', 'Kestrel Ridge')).toHaveText('editor');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(rolesPage.status()).toHaveText('39 people');
  });

  test('states what could not be read, and never passes it off as no role', async ({ sandbox, rolesPage, page }) => {
    const ridge = await sandbox.workspace('Kestrel Ridge');
    await sandbox.arm({ operation: 'admin.users.list', fault: '500', times: -1, workspaceId: ridge.workspaceId });
    await rolesPage.open(ridge.orgId, `?ws=${ridge.workspaceId}&in=${ridge.workspaceId}`);
    await rolesPage.expectCoverage('11 of 12 workspaces');
    await expect(page.getByText('1 of 12 workspaces could not be read')).toBeVisible();
    await expect(rolesPage.grid.getByRole('gridcell').first()).toHaveText('not read');
    await expect(rolesPage.whoCan).toContainText('could not be read');

    await sandbox.disarmAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await rolesPage.expectCoverage('12 of 12 workspaces');
    await expect(page.getByText('could not be read')).toHaveCount(0);
  });

  test('takes the roles away as CSV and JSON, as narrowed, and that is on record', async ({
    sandbox,
    rolesPage,
    activityPage,
    page,
  }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId, '?outside=true');
    await rolesPage.expectCoverage('12 of 12 workspaces');
    const csv = await save('CSV');
    expect(csv.name).toMatch(/^roles-12-of-12-workspaces-.*\.csv$/);
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toMatch(/^\uFEFF"Person","E-mail"/);
    expect(csv.text).toContain('"wireline.crew@drillco.example"');
    const json = JSON.parse((await save('JSON')).text) as { people: unknown[]; coverage: object; findings: unknown[] };
    expect(json.people).toHaveLength(8);
    expect(json.coverage).toMatchObject({ scope: 'all', workspaces: 12, read: 12 });
    expect(json.findings).toHaveLength(10);

    await activityPage.open(orgId, '?action=export-roles');
    await expect(activityPage.table.getByRole('row').filter({ hasText: 'Export roles' }).first()).toBeVisible();
    await activityPage.open(orgId, '?action=read-roles');
    await expect(activityPage.table.getByRole('row').filter({ hasText: 'Read roles' }).first()).toBeVisible();

    async function save(format: string): Promise<{ name: string; text: string }> {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click(),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    }
  });

  test('says why an export failed, and makes no file', async ({ sandbox, rolesPage, notifications, page }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await rolesPage.expectCoverage('12 of 12 workspaces');
    await sandbox.arm({ operation: 'admin.workspaces.list', fault: '500', times: -1 });
    await sandbox.arm({ operation: 'workspaces.list', fault: '500', times: -1 });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /^CSV/ }).click();
    await expect(notifications.alert()).toContainText('The roles were not exported');
    await expect(notifications.alert()).toHaveAttribute('data-http-status', '500');
  });

  test('counts refusals by person and workspace', async ({ sandbox, rolesPage, page, browser, sessionOf }) => {
    const northPit = await sandbox.workspace('North Pit');
    const context = await browser.newContext({ storageState: await sessionOf('viewer') });
    const filesPage = new FilesPage(await context.newPage());
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await filesPage.deleteButton(name).click();
    await expect(filesPage.page.getByRole('alert')).toBeVisible();
    await context.close();

    await rolesPage.open(northPit.orgId);
    const refused = page.getByRole('region', { name: 'Refused in the last 30 days' });
    const row = refused.getByRole('listitem').filter({ hasText: 'Workspace Viewer in North Pit' });
    await expect(row).toContainText(/once|times/);
    await row.getByRole('link').click();
    await expect(page).toHaveURL(/\/activity\?person=.*workspace=/);
    await expect(page.getByRole('row').filter({ hasText: 'Not sent' }).first()).toBeVisible();
  });
});

test('an owner sees the workspaces of their own, and that they are only those', async ({ sandbox, rolesPage }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await rolesPage.open(orgId);
  await rolesPage.expectCoverage(/4 of 4 workspaces, read at \d\d:\d\d, your own only/);
  await expect(await rolesPage.cell('owner@sandbox.example', 'North Pit')).toHaveText('owner');
  await expect(await rolesPage.cell('viewer@sandbox.example', 'North Pit')).toHaveText('viewer');
  await expect(rolesPage.person('owner@sandbox.example')).toContainText('you');
  await expect(rolesPage.workspace('Kestrel Ridge')).toHaveCount(0);
  await expect(rolesPage.findings).toContainText('Evo shows invitations to instance admins only');
});

test.describe('as viewer', () => {
  test.use({ account: 'viewer' });
  test('sees the same of the workspaces they belong to', async ({ sandbox, rolesPage }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await rolesPage.expectCoverage('4 of 4 workspaces');
    await expect(await rolesPage.cell('editor@sandbox.example', 'Empty')).toHaveText('editor');
  });
});

test.describe('as outsider', () => {
  test.use({ account: 'outsider' });
  test('is told that there is nothing to see without a workspace', async ({ sandbox, rolesPage, page }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await rolesPage.open(orgId);
    await expect(
      page.getByRole('heading', { level: 2, name: 'You have no workspace in Sandbox Mining' }),
    ).toBeVisible();
    await expect(page.getByText('viewer@sandbox.example')).toHaveCount(0);
  });
});
