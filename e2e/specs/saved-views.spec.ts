import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { SavedViews } from '../pages/saved-views';

test('a view is saved under a name, gone to from the list and from Go to, shared, and removed', async ({
  sandbox,
  filesPage,
  notifications,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit, '?q=assay&sort=name');
  await filesPage.expectCount('9 of 204 files');
  const views = new SavedViews(page);
  await views.save('Assays by name');
  await expect(views.dialog.getByRole('listitem')).toHaveText(['Assays by name']);
  await views.copyLinkOf('Assays by name');
  await expect(notifications.status('Copied the link')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/files?q=assay&sort=name');
  await page.keyboard.press('Escape');
  await expect(views.button).toBeFocused();

  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('assays by');
  await page.keyboard.press('Enter');
  await filesPage.expectCount('9 of 204 files');
  await expect(page).toHaveURL(/sort=name/);

  await views.button.click();
  await views.dialog.getByRole('button', { name: 'Remove Assays by name' }).click();
  await expect(views.dialog).toContainText('Nothing saved yet.');
});
