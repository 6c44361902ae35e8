import { stat } from 'node:fs/promises';
import { NORTH_PIT_DELETED_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { FilePanel } from '../pages/file-panel';

test('deleted files are listed with who, when and folder, and one is restored', async ({
  sandbox,
  deletedFilesPage,
  notifications,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const [file] = await (await sandbox.asAnotherClient('owner')).files(northPit, { deleted: 'true' });
  if (!file) throw new Error('The seed has no deleted files');
  await deletedFilesPage.open(northPit);
  await filesPage.expectCount(`${NORTH_PIT_DELETED_FILES} deleted files`);
  await expect(deletedFilesPage.row(file.name).first()).toContainText(file.path.replace(/\/$/, ''));
  const download = await new FilePanel(page).saved(deletedFilesPage.downloadButton(file.name).first());
  expect(download.suggestedFilename()).toBe(file.name);
  expect((await stat(await download.path())).size).toBe(file.size);
  await deletedFilesPage.restoreButton(file.name).first().click();
  await expect(notifications.status(`Restored ${file.name}`)).toBeVisible();
  await filesPage.expectCount(`${NORTH_PIT_DELETED_FILES - 1} deleted files`);
  await filesPage.open(northPit);
  await filesPage.find(file.name);
});

test('Ctrl+Z undoes a deletion while its Undo shows, but not inside a text field', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await expect(notifications.undo(`Deleted ${name}`)).toBeVisible();
  await filesPage.search.press('Control+z');
  expect(await sandbox.journal('files.restore')).toHaveLength(0);
  await filesPage.search.fill('assay');
  await filesPage.grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+z');
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  await expect(filesPage.rowHeader(name)).toBeVisible();
  expect(await sandbox.journal('files.restore')).toHaveLength(1);
});

test('a double click on Undo sends one restore', async ({ sandbox, filesPage, notifications }) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await sandbox.setSwitches({ latencyMs: 200 });
  await notifications.undo(`Deleted ${name}`).dblclick();
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  await expect(filesPage.rowHeader(name)).toBeVisible();
  expect(await sandbox.journal('files.restore')).toHaveLength(1);
});

test('a conflict on restore says that nothing came back', async ({ sandbox, filesPage, notifications }) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await sandbox.arm({ operation: 'files.restore', fault: 'files/already-exists' });
  await notifications.undo(`Deleted ${name}`).click();
  const alert = notifications.alert(`${name} was not restored`);
  await expect(alert).toHaveAttribute('data-error-type', '/file-api/files/already-exists');
  await expect(alert).toHaveAttribute('data-http-status', '409');
});

test('a restore under another name says which', async ({ sandbox, deletedFilesPage, notifications }) => {
  const hostileNames = await sandbox.workspace('Hostile Names');
  const client = await sandbox.asAnotherClient('owner');
  // Two live files share one path there: while one is deleted the other keeps the place taken.
  const twins = await client.files(hostileNames, { file_name: 'twin.csv' });
  const twin = twins.find((file) => twins.filter(({ path }) => path === file.path).length === 2);
  if (!twin) throw new Error('The seed has no two files of one path');
  await client.delete(hostileNames, twin.file_id);
  await deletedFilesPage.open(hostileNames);
  await deletedFilesPage.restoreButton('twin.csv').click();
  await expect(notifications.status('Restored twin.csv as twin (1).csv')).toBeVisible();
});
