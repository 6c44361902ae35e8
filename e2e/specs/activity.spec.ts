import { expect, test } from '../fixtures/test';

test('the trail shows what was done, by whom, and where; filters narrow it', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();

  await activityPage.open(northPit.orgId);
  for (const column of ['Time', 'Person', 'Action', 'Object', 'Workspace', 'Outcome']) {
    await expect(activityPage.table.getByRole('columnheader', { name: column })).toBeVisible();
  }
  const entry = activityPage.outcome(name, 'Done');
  await expect(entry).toContainText('owner');
  await expect(entry).toContainText('North Pit');

  await activityPage.open(northPit.orgId, '?outcome=denied');
  await expect(page.getByRole('row').filter({ hasText: /\bDone\b/ })).toHaveCount(0);
});

test('an entry has a page of its own with its place in the chain', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  await activityPage.open(northPit.orgId);
  await activityPage.outcome(name, 'Done').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/activity\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
});

test.describe('as outsider', () => {
  test.use({ account: 'outsider' });
  test('sees nothing of what others did', async ({ sandbox, activityPage, page }) => {
    const northPit = await sandbox.workspace('North Pit');
    await activityPage.open(northPit.orgId);
    await expect(page.getByText('owner@sandbox.example')).toHaveCount(0);
  });
});
