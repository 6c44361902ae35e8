import { expect, test } from '../../fixtures/test';

/** Beyond the deadlines of the console: 15 s for what changes something, 10 s for a read. */
const DEADLINE = { timeout: 25_000 };

for (const [evo, afterExecuting] of [
  ['does nothing', false],
  ['deletes', true],
] as const) {
  test(`a delete that Evo never answers, and ${evo}: told once it was read back, and sent once`, async ({
    sandbox,
    filesPage,
    notifications,
  }) => {
    const name = await filesPage.openOnFirst(await sandbox.workspace('North Pit'), 'assay');
    await filesPage.askToDelete(name);
    await sandbox.arm({ operation: 'files.delete', fault: 'hang', afterExecuting });
    await filesPage.dialog(name).confirm.click();
    await expect(notifications.status(`Deleting ${name}`)).toBeVisible();
    await expect(filesPage.dialog(name).root).toBeHidden();
    await expect(filesPage.row(name)).toHaveAttribute('aria-busy', 'true');

    if (afterExecuting) {
      const done = notifications.status(`Deleted ${name}`);
      await expect(done).toContainText('confirmed after a lost reply', DEADLINE);
      await expect(filesPage.rowHeader(name)).toHaveCount(0);
    } else {
      const alert = notifications.alert();
      await expect(alert).toHaveAttribute('data-error-type', 'timeout', DEADLINE);
      await expect(alert).toContainText('We checked: the file still exists');
      await expect(filesPage.rowHeader(name)).toBeVisible();
    }
    expect(await sandbox.journal('files.delete')).toHaveLength(1);
  });
}

test('a restore that Evo never answers is told once it was read back, and sent once', async ({
  sandbox,
  deletedFilesPage,
  notifications,
}) => {
  await deletedFilesPage.open(await sandbox.workspace('North Pit'));
  const name = (await deletedFilesPage.table.getByRole('rowheader').last().textContent()) ?? '';
  await sandbox.arm({ operation: 'files.restore', fault: 'hang' });
  await deletedFilesPage.restoreButton(name).click();
  const alert = notifications.alert();
  await expect(alert).toHaveAttribute('data-error-type', 'timeout', DEADLINE);
  await expect(alert).toContainText('We checked: the file is still deleted');
  await expect(deletedFilesPage.row(name)).toBeVisible();
  expect(await sandbox.journal('files.restore')).toHaveLength(1);
});

test('a file that Evo never reads can still be deleted: the confirmation says what it does not know', async ({
  sandbox,
  filesPage,
  notifications,
}) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace('North Pit'), 'assay');
  await sandbox.arm({ operation: 'files.get', fault: 'hang' });
  await filesPage.deleteButton(name).click();
  const { root, confirm } = filesPage.dialog(name);
  await expect(root).toContainText('What you see here is what the list said', DEADLINE);
  await confirm.click();
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
});
