import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

const NAME = 'collar_2024_asbuilt.csv';

test.beforeEach(async ({ sandbox, filesPage }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT), `?q=${NAME}`);
  await filesPage.expectCount('1 of 204 files');
});

test('the list, its rows, sizes and times in whole words', async ({ filesPage }) => {
  await expect(filesPage.grid).toMatchAriaSnapshot();
});

test('the dialog before a file is deleted', async ({ filesPage }) => {
  await filesPage.askToDelete(NAME);
  await expect(filesPage.dialog(NAME).root).toMatchAriaSnapshot();
});

test('the toast of a deletion, and that of a refusal', async ({ sandbox, filesPage, notifications }) => {
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role' });
  await filesPage.delete(NAME);
  await expect(notifications.alert()).toMatchAriaSnapshot();
  await notifications.dismiss(notifications.alert());
  await filesPage.delete(NAME);
  await expect(notifications.status(`Deleted ${NAME}`)).toMatchAriaSnapshot();
});
