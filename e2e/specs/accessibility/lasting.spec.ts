import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

test.beforeEach(async ({ page }) => page.clock.install());

test('a failure stays until it is dismissed', async ({ sandbox, filesPage, notifications, page }) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role' });
  await filesPage.delete(name);
  await expect(notifications.alert()).toBeVisible();
  await page.clock.fastForward('20:00');
  await expect(notifications.alert('You can’t delete files')).toBeVisible();
  await notifications.dismiss(notifications.alert());
  await expect(notifications.alert()).toHaveCount(0);
});

test('an offer to undo waits while the pointer rests on it, then while it has the focus, and then ends', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await filesPage.delete(name);
  const deleted = notifications.status(`Deleted ${name}`);
  await deleted.hover();
  await page.clock.runFor('01:00');
  await expect(deleted).toBeVisible();

  await page.keyboard.press('F8');
  await page.mouse.move(0, 0);
  await page.clock.runFor('01:00');
  await expect(deleted).toBeVisible();

  await notifications.undo(`Deleted ${name}`).focus();
  await page.clock.runFor('01:00');
  await expect(deleted).toBeVisible();
  await filesPage.search.focus();
  await page.clock.runFor('00:19');
  await expect(deleted).toBeVisible();
  await page.clock.runFor('00:03');
  await expect(deleted).toBeHidden();
});
