import { expectNoViolations } from '../fixtures/axe';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test('offline, deleting is off and says why; back online the page looks again', async ({
  sandbox,
  filesPage,
  notifications,
  pageNotes,
  context,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.checkbox(name).click();
  await context.setOffline(true);

  await expect(pageNotes.offline).toBeVisible();
  const why = 'You’re offline. You can delete when you’re back.';
  for (const button of [
    filesPage.deleteButton(name),
    filesPage.selectionBar(1).getByRole('button', { name: 'Delete…' }),
  ]) {
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(why);
  }
  await expectNoViolations(page);
  // A key reaches what a press does not: it is told, and nothing is kept for later.
  await filesPage.rowHeader(name).focus();
  await page.keyboard.press('Delete');
  await expect(notifications.alert('You’re offline')).toHaveAttribute('data-error-type', 'network');
  await expect(filesPage.dialog(name).root).toHaveCount(0);

  const other = await sandbox.asAnotherClient('editor');
  await other.delete(northPit, (await other.fileNamed(northPit, name)).file_id);
  await sandbox.forgetRequests();
  await context.setOffline(false);
  await expect(pageNotes.offline).toHaveCount(0);
  await expect(filesPage.rowHeader(name)).toHaveCount(0);
  await filesPage.expectCount('8 of 203 files');
  expect(await sandbox.journal('files.delete')).toHaveLength(0);
});

test('a list that could not load offline loads when the network is back', async ({
  sandbox,
  filesPage,
  pageNotes,
  context,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  await context.setOffline(true);
  await expect(pageNotes.offline).toBeVisible();
  await filesPage.reload.click();
  await expect(filesPage.page.getByText('The list could not be refreshed')).toBeVisible();
  await context.setOffline(false);
  await expect(filesPage.page.getByText('The list could not be refreshed')).toHaveCount(0);
});
