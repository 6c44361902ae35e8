import { logLinesOf } from '../fixtures/console-log';
import { expect, test } from '../fixtures/test';

test('one id leads from the toast to the log, to the trail and to what Evo received', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.askToDelete(name);
  const headers = { 'x-request-id': 'evo-4711' };
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role', headers });
  await filesPage.dialog(name).confirm.click();
  const alert = notifications.alert();
  await alert.getByRole('button', { name: 'Details', exact: true }).click();
  const id = (await notifications.definition(alert, 'Reference').textContent()) ?? '';
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  await expect(notifications.definition(alert, 'Evo’s reference')).toHaveText('evo-4711');

  expect((await sandbox.journal('files.delete')).map(({ requestId }) => requestId)).toEqual([id]);
  await expect
    .poll(() => logLinesOf(id))
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ operation: 'files.delete', outcome: 'insufficient-role', evoReference: 'evo-4711' }),
        expect.objectContaining({ action: 'delete', outcome: 'insufficient-role', msg: 'answered' }),
      ]),
    );

  await activityPage.open(northPit.orgId);
  await activityPage.outcome(name, 'Denied').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Record' })).toContainText(id);
  await expect(page.getByRole('region', { name: 'What Evo answered' })).toContainText('evo-4711');
});

test('the reference of a list whose answer got lost is in the log too', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace('North Pit');
  // The console answers, and the browser never hears it.
  await page.route('**/api/orgs/*/workspaces/*/files?*', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await filesPage.open(northPit);
  await expect(filesPage.heading("The file list didn't load", 2)).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  const reference = page.locator('dt', { hasText: /^Reference$/ }).locator('xpath=following-sibling::dd[1]');
  const id = (await reference.textContent()) ?? '';
  await expect
    .poll(() => logLinesOf(id).at(-1))
    .toMatchObject({ route: '/api/orgs/[orgId]/workspaces/[workspaceId]/files', status: 200, outcome: 'ok' });
});
