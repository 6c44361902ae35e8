import { NORTH_PIT, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { SavedViews } from '../pages/saved-views';

test('columns are left out and come back, and the next page begins as this one was left', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await page.setViewportSize({ width: 1440, height: 900 });
  await filesPage.open(northPit);
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  const head = (name: string) => filesPage.grid.getByRole('columnheader', { name, exact: true });
  const width = async (name: string) => (await head(name).boundingBox())?.width ?? 0;
  const before = await width('Name');
  await page.getByRole('button', { name: 'Rows and columns' }).click();
  const choice = (name: string) => page.getByRole('menuitemcheckbox', { name, exact: true });
  await choice('Folder').click();
  await choice('Created').click();
  await expect(choice('Folder')).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(head('Folder')).toBeHidden();
  await expect(head('Created')).toBeHidden();
  expect(await width('Name')).toBeGreaterThan(before);

  await filesPage.open(northPit);
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await expect(head('Folder')).toBeHidden();
  await expect(head('Modified by')).toBeVisible();
  const [size, row] = [await head('Size').boundingBox(), filesPage.grid.getByRole('row').nth(1)];
  const cell = await row
    .getByRole('gridcell')
    .filter({ hasText: /\d (B|kB|MB|GB)$/ })
    .first()
    .boundingBox();
  expect(Math.abs((cell?.x ?? 0) - (size?.x ?? 0))).toBeLessThan(2);

  await page.getByRole('button', { name: 'Rows and columns' }).click();
  await choice('Folder').click();
  await choice('Comfortable rows').click();
  await page.keyboard.press('Escape');
  await expect(head('Folder')).toBeVisible();
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(40);
});

test('the keyboard passes over a column that is left out', async ({ sandbox, filesPage, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await page.getByRole('button', { name: 'Rows and columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Folder', exact: true }).click();
  await page.keyboard.press('Escape');
  await filesPage.grid.getByRole('rowheader').first().getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveText(/(B|kB|MB|GB)$/);
});

test('notifications stay until they are dismissed where the reader wants it', async ({
  sandbox,
  filesPage,
  notifications,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.clock.install();
  await filesPage.open(await sandbox.workspace(NORTH_PIT), '?q=assay');
  const views = new SavedViews(page);
  const toast = notifications.status('Copied the link');
  await views.save('Assays');
  await views.copyLinkOf('Assays');
  await expect(toast).toBeVisible();
  await page.keyboard.press('Escape');
  await page.clock.fastForward(120_000);
  await expect(toast).toHaveCount(0);

  await page.getByRole('button', { name: 'Account menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Until dismissed' }).click();
  await views.button.click();
  await views.copyLinkOf('Assays');
  await expect(toast).toBeVisible();
  await page.keyboard.press('Escape');
  await page.clock.fastForward(120_000);
  await expect(toast).toBeVisible();
  await toast.getByRole('button', { name: 'Dismiss' }).click();
  await expect(toast).toHaveCount(0);
});
