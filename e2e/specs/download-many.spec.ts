import { stat } from 'node:fs/promises';
import { NORTH_PIT, NORTH_PIT_ASSAY_FILES, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test.beforeEach(async ({ sandbox, filesPage }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT), '?q=assay');
  await filesPage.expectCount(`${NORTH_PIT_ASSAY_FILES} of ${NORTH_PIT_FILES} files`);
  await filesPage.selectAll.click();
});

test('the selected files come as one ZIP, and the page stays', async ({ sandbox, filesPage, notifications, page }) => {
  const files = await (await sandbox.asAnotherClient('owner')).files(await sandbox.workspace(NORTH_PIT));
  const bytes = files.filter(({ name }) => /assay/i.test(name)).reduce((sum, { size }) => sum + size, 0);
  const coming = page.waitForEvent('download');
  await page.getByRole('toolbar').getByRole('button', { name: 'Download' }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe('files.zip');
  expect(await saved.failure()).toBeNull();
  expect((await stat(await saved.path())).size).toBeGreaterThan(bytes);
  await expect(notifications.status(`Downloading ${NORTH_PIT_ASSAY_FILES} files as one ZIP`)).toBeVisible();
  await expect(filesPage.grid).toBeVisible();
});

test('a refusal is told in words before anything is sent', async ({ sandbox, notifications, page }) => {
  await sandbox.arm({ operation: 'files.get', fault: 'auth/insufficient-role', times: -1 });
  await page.getByRole('toolbar').getByRole('button', { name: 'Download' }).click();
  const alert = notifications.alert(`${NORTH_PIT_ASSAY_FILES} files were not downloaded`);
  await expect(alert).toBeVisible();
  await expect(alert).toContainText('owner');
});

test('one selected file comes as itself', async ({ filesPage, page }) => {
  await page.getByRole('button', { name: 'Clear selection' }).click();
  const name = (await filesPage.grid.getByRole('rowheader').first().textContent()) ?? '';
  await filesPage.checkbox(name).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('toolbar').getByRole('button', { name: 'Download' }).click();
  expect((await coming).suggestedFilename()).toBe(name);
});
