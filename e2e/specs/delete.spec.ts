import { NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

for (const account of ['owner', 'editor'] as const) {
  test.describe(`as ${account}`, () => {
    test.use({ account });

    test('deletes one file after a clear confirmation, and undoes it', async ({
      sandbox,
      filesPage,
      notifications,
      page,
    }) => {
      const northPit = await sandbox.workspace('North Pit');
      const [file] = await (await sandbox.asAnotherClient('owner')).files(northPit, { file_name: 'assay' });
      if (!file) throw new Error('The seed has no assay files');
      await filesPage.open(northPit);
      await filesPage.find(file.name);
      await filesPage.deleteButton(file.name).click();

      const dialog = filesPage.dialog(file.name);
      await expect(dialog.root).toBeVisible();
      await expect(dialog.cancel).toBeFocused();
      await expect(dialog.root).toContainText(file.path.replace(/\/$/, ''));
      await expect(dialog.fact('Versions')).toHaveText(/^[1-9]/);
      await expect(dialog.root).toContainText('Deleted files');
      await dialog.confirm.click();

      await expect(notifications.status(`Deleted ${file.name}`)).toBeVisible();
      await expect(dialog.root).toBeHidden();
      await expect(filesPage.rowHeader(file.name)).toHaveCount(0);
      await filesPage.search.fill('');
      await filesPage.expectCount(`${NORTH_PIT_FILES - 1} files`);

      const deletes = await sandbox.journal('files.delete');
      expect(deletes).toHaveLength(1);
      expect(deletes[0]).toMatchObject({ status: 204, fileId: file.file_id, executed: true });

      await notifications.undo(`Deleted ${file.name}`).click();
      await expect(notifications.status(`Restored ${file.name}`)).toBeVisible();
      await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  });
}

test('Cancel and Escape delete nothing, and give the focus back', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  for (const leave of [() => filesPage.dialog(name).cancel.click(), () => page.keyboard.press('Escape')]) {
    await filesPage.deleteButton(name).click();
    await expect(filesPage.dialog(name).cancel).toBeFocused();
    await leave();
    await expect(filesPage.dialog(name).root).toBeHidden();
    await expect(filesPage.deleteButton(name)).toBeFocused();
  }
  expect(await sandbox.journal('files.delete')).toHaveLength(0);
});

test('a double click on Delete file sends one delete', async ({ sandbox, filesPage, notifications }) => {
  const northPit = await sandbox.workspace('North Pit');
  await sandbox.setSwitches({ latencyMs: 200 });
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.deleteButton(name).click();
  await filesPage.dialog(name).confirm.dblclick();
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  expect(await sandbox.journal('files.delete')).toHaveLength(1);
});

test('a slow answer closes the dialog after three seconds and goes on in a toast', async ({
  sandbox,
  filesPage,
  notifications,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await sandbox.setSwitches({ latencyMs: 6000 });
  await filesPage.deleteButton(name).click();
  await expect(filesPage.dialog(name).confirm).toBeEnabled({ timeout: 15_000 });
  await filesPage.dialog(name).confirm.click();
  await expect(filesPage.dialog(name).root.getByText('Deleting…')).toBeVisible();
  await expect(notifications.status(`Deleting ${name}`)).toBeVisible({ timeout: 5_000 });
  await expect(filesPage.dialog(name).root).toBeHidden();
  await expect(filesPage.row(name)).toHaveAttribute('aria-busy', 'true');
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible({ timeout: 15_000 });
  await expect(filesPage.rowHeader(name)).toHaveCount(0);
});

test('says first that the file changed since it was listed', async ({ sandbox, filesPage }) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  const other = await sandbox.asAnotherClient('editor');
  await other.delete(northPit, (await other.fileNamed(northPit, name)).file_id);
  await filesPage.deleteButton(name).click();
  await expect(filesPage.dialog(name).root).toContainText('This file is already deleted');
});

test('a file that somebody else deleted meanwhile was already gone', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  const other = await sandbox.asAnotherClient('editor');
  await other.delete(northPit, (await other.fileNamed(northPit, name)).file_id);
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.status(`${name} was already gone`)).toBeVisible();
  await expect(filesPage.rowHeader(name)).toHaveCount(0);
  await activityPage.open(northPit.orgId);
  await expect(activityPage.outcome(name, 'Already gone')).toBeVisible();
});

test('nothing is sent while the browser is offline', async ({ sandbox, filesPage, notifications, context }) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  await context.setOffline(true);
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.alert().first()).toHaveAttribute('data-error-type', 'network');
  await expect(filesPage.rowHeader(name)).toBeVisible();
  await context.setOffline(false);
  expect(await sandbox.journal('files.delete')).toHaveLength(0);
});
