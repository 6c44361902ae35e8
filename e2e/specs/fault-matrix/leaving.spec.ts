import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';

test('a delete goes on when the tab is closed, and the trail tells its end', async ({
  sandbox,
  filesPage,
  activityPage,
  context,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const leaving = new FilesPage(await context.newPage());
  const name = await leaving.openOnFirst(northPit, 'assay');
  await leaving.askToDelete(name);
  await sandbox.arm({ operation: 'files.delete', fault: 'delay', delayMs: 2_000 });
  await leaving.dialog(name).confirm.click();
  await expect.poll(async () => (await sandbox.journal('files.delete')).length).toBe(1);
  await leaving.page.close();
  await expect.poll(async () => (await sandbox.journal('files.delete')).map(({ status }) => status)).toEqual([204]);
  await expect(async () => {
    await activityPage.open(northPit.orgId);
    await expect(activityPage.outcome(name, 'Done')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await filesPage.open(northPit);
  await filesPage.expectCount('203 files');
});

test('a list that nobody waits for any more is not read to its end', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace('North Pit');
  await sandbox.arm({ operation: 'files.list', fault: 'slow' });
  await filesPage.open(northPit);
  await expect.poll(async () => (await sandbox.journal('files.list')).length).toBe(1);
  await page.goto('about:blank');
  // The row ends when the console hangs up; the answer alone would take minutes.
  await expect
    .poll(async () => (await sandbox.journal('files.list')).map(({ endedAt }) => endedAt))
    .not.toContain(null);
});
