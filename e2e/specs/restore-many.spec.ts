import type { OtherClient, Sandbox, WorkspaceIds } from '../fixtures/sandbox';
import { NORTH_PIT, NORTH_PIT_DELETED_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import type { DeletedFilesPage } from '../pages/deleted-files-page';
import { RestoreDialog } from '../pages/restore-dialog';

/** Deletes the first live files of the workspace in one go, behind the console's back. */
async function deleteInOneGo(client: OtherClient, workspace: WorkspaceIds, count: number): Promise<string[]> {
  const files = (await client.files(workspace, { limit: String(count) })).slice(0, count);
  for (const file of files) await client.delete(workspace, file.file_id);
  return files.map(({ name }) => name);
}

/** Has three files deleted in one go, and the question shown before they are restored. */
async function askForBurst(sandbox: Sandbox, deletedFilesPage: DeletedFilesPage): Promise<RestoreDialog> {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await deleteInOneGo(await sandbox.asAnotherClient('owner'), northPit, 3);
  await deletedFilesPage.open(northPit);
  const { page } = deletedFilesPage;
  await page.getByRole('button', { name: 'Deleted together' }).click();
  await page
    .getByRole('menuitem', { name: /^3 files/ })
    .first()
    .click();
  return new RestoreDialog(page);
}

test('several checked files are restored after a look at their names, one by one, and told in one toast', async ({
  sandbox,
  deletedFilesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await deletedFilesPage.open(northPit);
  const dialog = new RestoreDialog(page);
  const boxes = deletedFilesPage.table.getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.nth(2).check();
  await boxes.nth(3).check();
  await page.getByRole('toolbar', { name: '2 files selected' }).getByRole('button', { name: 'Restore…' }).click();
  await expect(dialog.title('Restore 2 files?')).toBeVisible();
  await expect(dialog.root).toContainText('None of their names is taken.');
  await expect(dialog.files).toHaveCount(2);
  await dialog.cancel.click();
  expect(await sandbox.journal('files.restore')).toHaveLength(0);

  await page.getByRole('toolbar', { name: '2 files selected' }).getByRole('button', { name: 'Restore…' }).click();
  await dialog.confirm(2).click();
  await expect(notifications.status('Restored 2 files')).toBeVisible();
  await expect(deletedFilesPage.count).toHaveText(`${NORTH_PIT_DELETED_FILES - 2} deleted files`);
  await expect(page.getByRole('toolbar', { name: /selected$/ })).toHaveCount(0);
  expect(await sandbox.journal('files.restore')).toHaveLength(2);
});

test('what one person deleted in one go is offered together, and a taken name is told before and after', async ({
  sandbox,
  deletedFilesPage,
  notifications,
  page,
}) => {
  const hostileNames = await sandbox.workspace('Hostile Names');
  const client = await sandbox.asAnotherClient('owner');
  const twins = await client.files(hostileNames, { file_name: 'twin.csv' });
  const twin = twins.find((file) => twins.filter(({ path }) => path === file.path).length === 2);
  if (!twin) throw new Error('The seed has no two files of one path');
  await client.delete(hostileNames, twin.file_id);
  await deleteInOneGo(client, hostileNames, 2);
  await deletedFilesPage.open(hostileNames);
  await page.getByRole('button', { name: 'Deleted together' }).click();
  await page.getByRole('menuitem', { name: /^3 files, .*Owner/i }).click();
  const dialog = new RestoreDialog(page);
  await expect(dialog.root).toContainText('One name is taken by now');
  await expect(dialog.files.first()).toContainText('Name taken by a file that is there now');
  await dialog.confirm(3).click();
  const toast = notifications.status('Restored 3 files');
  await expect(toast).toContainText('1 came back under another name');
});

test('a refusal of one is told with its words, the others come back, and the rest can be tried again', async ({
  sandbox,
  deletedFilesPage,
  notifications,
}) => {
  const dialog = await askForBurst(sandbox, deletedFilesPage);
  await sandbox.arm({ operation: 'files.restore', fault: 'files/already-exists', skip: 1 });
  await dialog.confirm(3).click();
  const alert = notifications.alert('Restored 2 of 3 files');
  await expect(alert).toContainText('1 was not restored.');
  await expect(alert).toHaveAttribute('data-error-type', '/file-api/files/already-exists');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(notifications.status('Restored 1 file')).toBeVisible();
  await expect(deletedFilesPage.count).toHaveText(`${NORTH_PIT_DELETED_FILES} deleted files`);
});

test('a lost answer is checked beside the others, and counted once it is known', async ({
  sandbox,
  deletedFilesPage,
  notifications,
}) => {
  const dialog = await askForBurst(sandbox, deletedFilesPage);
  await sandbox.arm({ operation: 'files.restore', fault: 'reset', afterExecuting: true });
  await dialog.confirm(3).click();
  await expect(notifications.status('Restored 3 files')).toBeVisible();
  expect(await sandbox.journal('files.restore')).toHaveLength(3);
});

test('between two files it can be stopped, and taken up again', async ({
  sandbox,
  deletedFilesPage,
  notifications,
}) => {
  const dialog = await askForBurst(sandbox, deletedFilesPage);
  await sandbox.setSwitches({ latencyMs: 700 });
  await dialog.confirm(3).click();
  await notifications.status('Restoring 3 files').getByRole('button', { name: 'Stop' }).click();
  const stopped = notifications.status(/Restored [12] of 3 files/);
  await expect(stopped).toContainText(/[12] (was|were) not tried\./);
  await sandbox.setSwitches({ latencyMs: 0 });
  await stopped.getByRole('button', { name: 'Restore the rest' }).click();
  await expect(deletedFilesPage.count).toHaveText(`${NORTH_PIT_DELETED_FILES} deleted files`);
});

test.describe('as viewer', () => {
  test.use({ account: 'viewer' });

  test('the first refusal ends it, with the roles that may', async ({
    sandbox,
    deletedFilesPage,
    notifications,
    page,
  }) => {
    await deletedFilesPage.open(await sandbox.workspace(NORTH_PIT));
    await deletedFilesPage.table.getByRole('checkbox', { name: 'Select all matching files' }).check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Restore…' }).click();
    await new RestoreDialog(page).confirm(NORTH_PIT_DELETED_FILES).click();
    const alert = notifications.alert(`Restored 0 of ${NORTH_PIT_DELETED_FILES} files`);
    await expect(alert).toContainText(`${NORTH_PIT_DELETED_FILES - 1} were not tried.`);
    await expect(notifications.definition(alert, 'Your role')).toHaveText('viewer');
    expect(await sandbox.journal('files.restore')).toHaveLength(1);
  });
});
