import type { ActivityPage } from '../pages/activity-page';
import type { FilesPage } from '../pages/files-page';
import type { Notifications } from '../pages/notifications';
import type { WorkspaceIds } from '../fixtures/sandbox';
import { expect, test } from '../fixtures/test';

type Entry = { action: string; outcome: string; person: { email: string }; object: { name: string } | null };

async function deleteOne(at: WorkspaceIds, filesPage: FilesPage, notifications: Notifications): Promise<string> {
  const name = await filesPage.openOnFirst(at, 'assay');
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  return name;
}

async function entriesOf(activityPage: ActivityPage): Promise<Entry[]> {
  return JSON.parse((await activityPage.export('JSON')).text) as Entry[];
}

test('what the page shows goes into a CSV file, and the export on record', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await deleteOne(northPit, filesPage, notifications);
  await activityPage.open(northPit.orgId, '?time=today&action=delete');
  const { name: file, text } = await activityPage.export('CSV');
  expect(file).toMatch(/^activity-\d{4}-\d{2}-\d{2}-to-\d{4}-\d{2}-\d{2}\.csv$/);
  await expect(notifications.status(`Exported ${file}`)).toBeVisible();
  const [head, newest] = text.replace(/^\uFEFF/, '').split('\r\n');
  expect(head).toMatch(/^"Time","Outcome",.*"Request id","Entry id"$/);
  expect(newest).toContain(`"Delete","${name}"`);
  expect(newest).toContain('"owner@sandbox.example"');
  expect(text).not.toContain('"Sign in"');

  await activityPage.open(northPit.orgId, '?action=export-activity');
  await expect(activityPage.table.getByRole('row').filter({ hasText: 'Export activity' }).first()).toContainText(
    'Done',
  );
});

test('the JSON file holds every entry of the time, however many are shown', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await deleteOne(northPit, filesPage, notifications);
  await activityPage.open(northPit.orgId, '?time=today&outcome=done');
  const shown = Number(((await activityPage.count.textContent()) ?? '').replace(/\D/g, ''));
  const entries = await entriesOf(activityPage);
  // The export is on record before the first line of it is read.
  expect(entries).toHaveLength(shown + 1);
  expect(entries[0]?.action).toBe('export-activity');
  expect(entries.find(({ object }) => object?.name === name)?.action).toBe('delete');
  expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(new Set(['done']));
});

test('a failing export says so, and no file is made', async ({ sandbox, activityPage, notifications, page }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await activityPage.open(orgId);
  await sandbox.arm({ operation: 'workspaces.list', fault: '503', times: -1 });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  await expect(notifications.alert('The activity was not exported')).toContainText('No file was made');
});

test('an export that is none of ours is refused', async ({ sandbox, page }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  const ask = (query: string, site = 'same-origin') =>
    page.request.get(`/api/orgs/${orgId}/activity/export${query}`, { headers: { 'Sec-Fetch-Site': site } });
  expect((await ask('?format=csv')).status()).toBe(200);
  expect((await ask('?format=exe')).status()).toBe(400);
  expect((await ask('')).status()).toBe(400);
  expect((await ask('?format=csv', 'cross-site')).status()).toBe(400);
});

test.describe('as outsider', () => {
  test.use({ account: 'outsider' });
  test('exports nothing of what others did', async ({ sandbox, activityPage }) => {
    const { orgId } = await sandbox.workspace('North Pit');
    await activityPage.open(orgId, '?time=all');
    const people = new Set((await entriesOf(activityPage)).map(({ person }) => person.email));
    expect(people).toEqual(new Set(['outsider@sandbox.example']));
  });
});
