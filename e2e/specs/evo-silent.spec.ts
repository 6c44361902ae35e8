import { NORTH_PIT, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

/** Long enough for the longest pause between two looks, and the look itself. */
const RECOVERY = { timeout: 30_000 };

for (const fault of ['503', 'reset']) {
  test(`with a File API that gives nothing but ${fault}, every page says so, and each comes back by itself`, async ({
    sandbox,
    filesPage,
    workspacesPage,
    activityPage,
    pageNotes,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    await sandbox.breakFileApi(fault);
    await filesPage.open(northPit);
    await expect(filesPage.heading("The file list didn't load", 2)).toBeVisible();
    await expect(pageNotes.fileApiSilent).toBeVisible();

    await workspacesPage.open(northPit.orgId);
    await expect(workspacesPage.table).toBeVisible();
    await expect(pageNotes.fileApiSilent).toBeVisible();
    await activityPage.open(northPit.orgId);
    await expect(activityPage.table).toBeVisible();
    await expect(pageNotes.fileApiSilent).toBeVisible();

    // Asking again and again asks the console, not Evo.
    await filesPage.open(northPit);
    await sandbox.forgetRequests();
    for (let presses = 0; presses < 8; presses += 1) {
      await filesPage.tryAgain.click();
      await expect(filesPage.heading("The file list didn't load", 2)).toBeVisible();
    }
    expect((await sandbox.journal('files.list')).length).toBeLessThan(8);

    await sandbox.disarmAll();
    await expect(pageNotes.fileApiSilent).toHaveCount(0, RECOVERY);
    await expect(filesPage.count(`${NORTH_PIT_FILES} files`)).toBeVisible(RECOVERY);
  });
}

test('a page that asks the File API nothing learns that it answers again', async ({
  sandbox,
  filesPage,
  activityPage,
  pageNotes,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await sandbox.breakFileApi('503');
  await filesPage.open(northPit);
  await expect(pageNotes.fileApiSilent).toBeVisible();
  await activityPage.open(northPit.orgId);
  await expect(pageNotes.fileApiSilent).toBeVisible();
  await sandbox.disarmAll();
  await expect(pageNotes.answersAgain).toBeVisible(RECOVERY);
});

test('a delete meanwhile is not sent, says so, and is on record', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  pageNotes,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await sandbox.breakFileApi('503');
  await filesPage.reload.click();
  await expect(pageNotes.fileApiSilent).toBeVisible();

  await filesPage.deleteButton(name).click();
  await filesPage.dialog(name).confirm.click();
  const alert = notifications.alert('Evo is not answering');
  await expect(alert).toHaveAttribute('data-error-type', 'console/not-answering');
  await expect(alert).toContainText(`${name} was not deleted.`);
  await expect(filesPage.rowHeader(name)).toBeVisible();
  expect(await sandbox.journal('files.delete')).toHaveLength(0);

  await sandbox.disarmAll();
  await expect(pageNotes.fileApiSilent).toHaveCount(0, RECOVERY);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  await activityPage.open(northPit.orgId);
  await expect(activityPage.outcome(name, 'Not sent')).toBeVisible();
  await expect(activityPage.outcome(name, 'Done')).toBeVisible();
});

test('a list that waits says so before its time is up', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await sandbox.arm({ operation: 'files.list', fault: 'hang', times: -1 });
  await filesPage.open(northPit);
  await expect(page.getByRole('status').filter({ hasText: 'Evo has not answered yet' })).toBeVisible();
  await expect(filesPage.heading("The file list didn't load", 2)).toBeVisible({ timeout: 20_000 });
});

test.describe('without a session', () => {
  test.use({ account: null });

  test('signing in works, and the sign-in page says what does not', async ({
    sandbox,
    signInPage,
    consoleAsOwner,
    pageNotes,
  }) => {
    const { orgId, workspaceId } = await sandbox.workspace(NORTH_PIT);
    await sandbox.breakFileApi('503');
    for (let reads = 0; reads < 2; reads += 1) {
      await consoleAsOwner.get(`/api/orgs/${orgId}/workspaces/${workspaceId}/files`);
    }
    await signInPage.open();
    await expect(signInPage.page.getByText('A part of Evo is not answering just now.')).toBeVisible();
    await signInPage.signInAs('editor');
    await expect(pageNotes.fileApiSilent).toBeVisible();
  });
});
