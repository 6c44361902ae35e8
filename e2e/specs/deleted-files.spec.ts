import { NORTH_PIT, NORTH_PIT_DELETED_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test('deleted files are found by name or folder, by person and by time, all in the address', async ({
  sandbox,
  deletedFilesPage,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await deletedFilesPage.open(northPit);
  await expect(deletedFilesPage.count).toHaveText(`${NORTH_PIT_DELETED_FILES} deleted files`);
  const headers = deletedFilesPage.table.getByRole('rowheader');
  const name = (await headers.first().textContent()) ?? '';

  await deletedFilesPage.search.fill(name);
  await expect(headers).toHaveText([name]);
  await expect(deletedFilesPage.count).toHaveText(`1 of ${NORTH_PIT_DELETED_FILES} deleted files`);
  await expect(page).toHaveURL(/[?&]q=/);
  await page.reload();
  await expect(headers).toHaveText([name]);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(headers).toHaveCount(NORTH_PIT_DELETED_FILES);

  await page.getByRole('combobox', { name: 'Deleted by' }).selectOption({ index: 1 });
  const person = await page.getByRole('combobox', { name: 'Deleted by' }).locator('option:checked').textContent();
  await expect(headers).not.toHaveCount(NORTH_PIT_DELETED_FILES);
  for (const row of await deletedFilesPage.table.getByRole('row').all()) {
    if ((await row.getByRole('rowheader').count()) > 0) await expect(row).toContainText(person ?? '');
  }
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('group', { name: 'Deleted' }).getByLabel('from').fill('2000-01-01');
  await page.getByRole('group', { name: 'Deleted' }).getByLabel('to').fill('2000-01-02');
  await expect(page.getByRole('heading', { name: 'No deleted files match', level: 2 })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(headers).toHaveCount(NORTH_PIT_DELETED_FILES);
});

test('a deleted file is looked into on its own page, and restored from there', async ({
  sandbox,
  deletedFilesPage,
  notifications,
  page,
}) => {
  await deletedFilesPage.open(await sandbox.workspace(NORTH_PIT));
  const first = deletedFilesPage.table.getByRole('rowheader').first();
  const name = (await first.textContent()) ?? '';
  await first.getByRole('button').click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete file…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Restore file' }).click();
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete file…' })).toBeVisible();
});
