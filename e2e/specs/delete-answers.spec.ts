import { expect, test } from '../fixtures/test';

test('a deletion whose answer was lost is confirmed by reading, and can be undone', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await sandbox.arm({ operation: 'files.delete', fault: 'reset', afterExecuting: true });
  await filesPage.delete(name);
  const toast = notifications.status(`Deleted ${name}`);
  await expect(toast).toContainText('confirmed after a lost reply');
  await expect(filesPage.rowHeader(name)).toHaveCount(0);
  expect(await sandbox.journal('files.delete')).toHaveLength(1);
  await activityPage.open(northPit.orgId);
  await expect(activityPage.outcome(name, 'Done, confirmed')).toBeVisible();
});

test('an unclear answer that cannot be checked is said to be so, and settled later by itself', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  await sandbox.arm({ operation: 'files.delete', fault: 'reset', afterExecuting: true });
  await sandbox.arm({ operation: 'files.get', fault: 'api-errors', times: -1 });
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.alert('We could not check yet')).toBeVisible({ timeout: 20_000 });
  await expect(filesPage.row(name)).toHaveAttribute('aria-busy', 'true');

  // The page is gone; the console goes on by itself.
  await activityPage.open(northPit.orgId);
  await expect(activityPage.outcome(name, 'Checking')).toBeVisible();
  await sandbox.disarmAll();
  await expect(async () => {
    await activityPage.open(northPit.orgId);
    await expect(activityPage.outcome(name, 'Done, confirmed')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  expect(await sandbox.journal('files.delete')).toHaveLength(1);
});

test.describe('in a session of its own', () => {
  // Signing in again ends the session before, so it must not be the one that other tests share.
  test.use({ account: null });

  test('a 401 after one refresh keeps page and selection, and signing in returns to both', async ({
    sandbox,
    filesPage,
    notifications,
    page,
    signInPage,
  }) => {
    const northPit = await sandbox.workspace('North Pit');
    await signInPage.signInAs('owner');
    await filesPage.open(northPit, '?q=assay');
    await filesPage.grid.getByRole('checkbox', { name: 'Select all matching files' }).click();
    const name = (await filesPage.grid.getByRole('rowheader').first().textContent()) ?? '';
    await filesPage.askToDelete(name);
    await sandbox.arm({ operation: 'files.delete', fault: 'auth/invalid-token', times: -1 });
    await filesPage.dialog(name).confirm.click();
    await expect(notifications.alert()).toContainText('Your session has ended');
    expect(await sandbox.journal('files.delete')).toHaveLength(2); // one refresh, one replay
    await notifications.alert().getByRole('button', { name: 'Sign in again' }).click();
    await signInPage.chooseAccount('owner');
    await expect(page).toHaveURL(/\/files\?q=assay/);
    await expect(page.getByRole('toolbar', { name: /^9 files selected/ })).toBeVisible();
  });
});
