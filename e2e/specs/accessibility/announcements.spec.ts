import { type Announcement, recordAnnouncements } from '../../fixtures/live-regions';
import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

/** What was told beginning with these words. */
const beginningWith = (told: Announcement[], words: string) => told.filter(({ text }) => text.startsWith(words));

test('success is told politely and failure at once, in regions that were there before', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const announced = await recordAnnouncements(page);
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role' });
  await filesPage.delete(name);
  await expect(notifications.alert()).toBeVisible();
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();

  const told = await announced();
  const refused = beginningWith(told, 'You can’t delete files');
  const deleted = beginningWith(told, `Deleted ${name}`);
  expect(refused.map(({ live }) => live)).toEqual(['assertive']);
  expect(deleted.map(({ live }) => live)).toEqual(['polite']);
  expect([...refused, ...deleted].filter(({ regionFirst }) => !regionFirst)).toEqual([]);
});

test('the same failure twice is told twice', async ({ sandbox, filesPage, notifications, page }) => {
  const announced = await recordAnnouncements(page);
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role', times: 2 });
  const refusals = async () => beginningWith(await announced(), 'You can’t delete files').length;
  await filesPage.delete(name);
  await expect.poll(refusals).toBe(1);
  await filesPage.delete(name);
  await expect.poll(refusals).toBe(2);
  await expect(notifications.alert()).toHaveCount(1);
});

test('what the list does is told: loaded, sorted, selected, let go, not loaded', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const announced = await recordAnnouncements(page);
  const told = async (words: string) =>
    beginningWith(await announced(), words).filter(({ regionFirst }) => regionFirst);
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount('204 files');

  await filesPage.grid.getByRole('button', { name: 'Size' }).click();
  await expect(filesPage.grid.getByRole('columnheader', { name: 'Size' })).toHaveAttribute('aria-sort', 'descending');
  await expect(filesPage.grid.locator('[aria-sort]')).toHaveCount(1);
  await expect.poll(async () => (await told('Sorted by Size, descending')).length).toBe(1);

  await filesPage.search.fill('assay');
  await filesPage.expectCount('9 of 204 files');
  expect(await told('9 of 204 files')).not.toHaveLength(0);
  await filesPage.selectAll.click();
  await expect.poll(async () => (await told('9 files selected')).length).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await told('No files selected')).length).toBe(1);

  await sandbox.arm({ operation: 'files.list', fault: 'metadata/store-error', times: -1 });
  await filesPage.reload.click();
  await expect.poll(async () => (await told('Evo’s file index didn’t respond')).length).toBeGreaterThan(0);
});

test('a page one goes to tells its title', async ({ sandbox, filesPage, workspacesPage, page }) => {
  await workspacesPage.open((await sandbox.workspace(NORTH_PIT)).orgId);
  await expect(page).toHaveTitle('Workspaces · Sandbox Mining · File console for Evo');
  await workspacesPage.link(NORTH_PIT).press('Enter');
  await filesPage.expectCount('204 files');
  await expect(page).toHaveTitle(`Files · ${NORTH_PIT} · File console for Evo`);
  const announcer = page.locator('next-route-announcer');
  // The heading is told where it comes before the title.
  await expect(announcer.locator('[aria-live]')).toHaveText(new RegExp(NORTH_PIT));
});
