import type { Page } from '@playwright/test';
import { consoleUrl } from '../fixtures/addresses';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test.use({ account: null });

async function expectNothingOf(page: Page, words: readonly string[]): Promise<void> {
  await expect(page.getByRole('row')).toHaveCount(0);
  const html = await page.content();
  expect(words.filter((word) => html.includes(word))).toEqual([]);
}

test('neither Back nor Forward nor a new tab shows a file after signing out', async ({
  context,
  page,
  sandbox,
  signInPage,
  workspacesPage,
  filesPage,
  activityPage,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await signInPage.signInAs('owner');
  await workspacesPage.open(northPit.orgId);
  await workspacesPage.link(NORTH_PIT).click();
  await filesPage.expectCount('204 files');
  await expect(filesPage.grid.getByRole('rowheader').nth(5)).toBeVisible();
  const words = [NORTH_PIT, ...(await filesPage.grid.getByRole('rowheader').allTextContents())];
  expect(words.length).toBeGreaterThan(5);
  const files = page.url();
  await activityPage.open(northPit.orgId);

  const ended = page.waitForResponse((response) => response.url() === `${consoleUrl}/signed-out`);
  await signInPage.signOut();
  const headers = await (await ended).allHeaders();
  expect(headers['clear-site-data']).toBe('"cache"');
  expect(headers['cache-control']).toContain('no-store');

  for (let step = 0; step < 3; step += 1) {
    await page.goBack();
    await expectNothingOf(page, words);
  }
  for (let step = 0; step < 3; step += 1) {
    await page.goForward();
    await expectNothingOf(page, words);
  }
  const tab = await context.newPage();
  await tab.goto(files);
  await expect(tab).toHaveURL(/\/signin\?callbackUrl=/);
  await expectNothingOf(tab, words);
  expect(await tab.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a page left open notices within minutes that its session was ended elsewhere, and leads back later', async ({
  browser,
  context,
  page,
  sandbox,
  signInPage,
  filesPage,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await signInPage.signInAs('owner');
  await page.clock.install();
  await filesPage.open(northPit, '?q=assay');
  await filesPage.expectCount('9 of 204 files');
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0);

  // Another browser with the same session: tabs of one browser tell each other at once.
  const elsewhere = await browser.newContext({ baseURL: consoleUrl, storageState: await context.storageState() });
  const other = await elsewhere.newPage();
  await other.goto(`/orgs/${northPit.orgId}/workspaces`);
  await other.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await other.getByRole('button', { name: 'Account menu' }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(other.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await elsewhere.close();

  await page.clock.fastForward('05:01');
  await expect(page).toHaveURL(/\/signin\?error=SessionEnded&callbackUrl=/);
  await expect(page.getByRole('row')).toHaveCount(0);
  await expect(page.getByText('Your session ended.')).toBeVisible();
  await page.clock.resume();
  await signInPage.signInButton.click();
  await signInPage.chooseAccount('owner');
  await filesPage.expectCount('9 of 204 files');
});
