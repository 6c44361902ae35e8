import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

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
  const dialog = page.getByRole('dialog', { name: 'Saved views' });
  await page.getByRole('button', { name: 'Saved views' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Assays by name');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveText(['Assays by name']);
  await dialog.getByRole('button', { name: 'Copy the link of Assays by name' }).click();
  await expect(notifications.status('Copied the link')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/files?q=assay&sort=name');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Saved views' })).toBeFocused();

  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('assays by');
  await page.keyboard.press('Enter');
  await filesPage.expectCount('9 of 204 files');
  await expect(page).toHaveURL(/sort=name/);

  await page.getByRole('button', { name: 'Saved views' }).click();
  await dialog.getByRole('button', { name: 'Remove Assays by name' }).click();
  await expect(dialog).toContainText('Nothing saved yet.');
});
