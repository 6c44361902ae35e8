import { expect, test } from '../fixtures/test';

test('the trail shows what was done, by whom, and where; filters narrow it', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();

  await activityPage.open(northPit.orgId);
  for (const column of ['Time', 'Person', 'Action', 'Object', 'Workspace', 'Outcome']) {
    await expect(activityPage.table.getByRole('columnheader', { name: column })).toBeVisible();
  }
  const entry = activityPage.outcome(name, 'Done');
  await expect(entry).toContainText('owner');
  await expect(entry).toContainText('North Pit');

  await activityPage.open(northPit.orgId, '?outcome=denied');
  await expect(page.getByRole('row').filter({ hasText: /\bDone\b/ })).toHaveCount(0);
});

test('a bar of the drawing narrows the list to its time, and lets go of it again', async ({
  sandbox,
  activityPage,
  page,
}) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await activityPage.open(orgId, '?time=today');
  const all = await activityPage.count.textContent();
  const bar = activityPage.bars.last();
  const counts = ((await bar.getAttribute('aria-label')) ?? '').split(': ')[1]?.match(/[\d,]+/g) ?? [];
  const inBar = counts.reduce((sum, count) => sum + Number(count.replaceAll(',', '')), 0).toLocaleString('en');
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/slot=/);
  await expect(activityPage.count).toHaveText(new RegExp(`^${inBar} entr`));
  await page.getByRole('button', { name: /^Remove filter: Only / }).click();
  await expect(page).not.toHaveURL(/slot=/);
  await expect(activityPage.count).toHaveText(all ?? '');
});

test('the bars are one stop for Tab, and arrow keys go between them', async ({ sandbox, activityPage, page }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await activityPage.open(orgId, '?time=today');
  await expect(activityPage.bars.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  await activityPage.bars.last().focus();
  await page.keyboard.press('Home');
  await expect(activityPage.bars.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(activityPage.bars.first()).toHaveAttribute('aria-pressed', 'true');
});

test('All, Denied and Failed say what they would show, and show it', async ({ sandbox, activityPage, page }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await activityPage.open(orgId);
  await expect(activityPage.segment('All')).toHaveAttribute('aria-pressed', 'true');
  const [count] = /\d+/.exec((await activityPage.segment('Denied').textContent()) ?? '') ?? [];
  await activityPage.segment('Denied').click();
  await expect(page).toHaveURL(/outcome=denied/);
  await expect(activityPage.count).toHaveText(count === '0' ? 'No entries' : new RegExp(`^${count} entr`));
});

test('an entry has a page of its own with its place in the chain', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  await activityPage.open(northPit.orgId);
  await activityPage.outcome(name, 'Done').getByRole('link').first().click();
  await activityPage.panel.getByRole('link', { name: 'Open this entry as a page' }).click();
  await expect(page).toHaveURL(/\/activity\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: `deleted ${name}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Record' })).toBeVisible();
});

test('an entry opens beside the list, stays there on reload, and gives the focus back', async ({
  sandbox,
  filesPage,
  notifications,
  activityPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  await activityPage.open(northPit.orgId);
  const link = activityPage.outcome(name, 'Done').getByRole('link').first();
  await link.click();
  const heading = activityPage.panel.getByRole('heading', { name: `deleted ${name}` });
  await expect(heading).toBeFocused();
  await expect(activityPage.panel).toContainText('File nowdeleted by');
  await page.reload();
  await expect(heading).toBeVisible();
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await expect(activityPage.panel).toBeHidden();
  await expect(link).toBeFocused();
});

test('an entry leads to everything by its person', async ({ sandbox, activityPage, page }) => {
  const { orgId } = await sandbox.workspace('North Pit');
  await activityPage.open(orgId);
  await activityPage.table.getByRole('link').first().click();
  await activityPage.panel.getByRole('link', { name: /^Show everything by / }).click();
  await expect(page).toHaveURL(/person=/);
  await expect(page.getByRole('combobox', { name: 'Person' })).not.toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'Time' })).toHaveValue('all');
});

test.describe('as outsider', () => {
  test.use({ account: 'outsider' });
  test('sees nothing of what others did', async ({ sandbox, activityPage, sessionOf }) => {
    await sessionOf('owner'); // signing in is on record too
    const northPit = await sandbox.workspace('North Pit');
    await activityPage.open(northPit.orgId);
    const entries = activityPage.table.getByRole('row').filter({ has: activityPage.page.getByRole('link') });
    await expect(entries.first()).toContainText('Instance Outsider');
    await expect(entries.filter({ hasNotText: 'Instance Outsider' })).toHaveCount(0);
  });
});
