import { expect, test } from '../fixtures/test';
import { openHydrated } from '../pages/hydrated';

test('a deleted workspace is listed and restored from there, once, and found again', async ({
  sandbox,
  notifications,
  page,
}) => {
  const survey = await sandbox.workspace('Empty');
  await (await sandbox.asAnotherClient('owner')).deleteWorkspace(survey);
  await openHydrated(page, `/orgs/${survey.orgId}/workspaces`);
  await page.getByRole('link', { name: 'Deleted workspaces' }).click();
  await expect(page.getByRole('heading', { name: 'Deleted workspaces', level: 1 })).toBeVisible();
  const table = page.getByRole('table', { name: 'Deleted workspaces' });
  await expect(table.getByRole('rowheader')).toHaveText(['Empty']);
  await sandbox.setSwitches({ latencyMs: 200 });
  await table.getByRole('button', { name: 'Restore Empty' }).dblclick();
  await expect(notifications.status('Restored Empty')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No deleted workspaces', level: 2 })).toBeVisible();
  expect(await sandbox.journal('workspaces.restore')).toHaveLength(1);
  await openHydrated(page, `/orgs/${survey.orgId}/activity`);
  await expect(page.getByRole('main')).toContainText('Restore workspace');
});

test('a restore that Evo refuses or loses says what is known', async ({ sandbox, notifications, page }) => {
  const survey = await sandbox.workspace('Empty');
  await (await sandbox.asAnotherClient('owner')).deleteWorkspace(survey);
  await openHydrated(page, `/orgs/${survey.orgId}/workspaces/deleted`);
  await sandbox.arm({ operation: 'workspaces.restore', fault: '500', status: 500 });
  await page.getByRole('button', { name: 'Restore Empty' }).click();
  const alert = notifications.alert('Empty was not restored');
  await expect(alert).toContainText('We checked');
  await expect(alert).toHaveAttribute('data-http-status', '500');
  await sandbox.arm({ operation: 'workspaces.restore', fault: 'reset', afterExecuting: true });
  await page.getByRole('button', { name: 'Restore Empty' }).click();
  await expect(notifications.status('Restored Empty')).toBeVisible();
});
