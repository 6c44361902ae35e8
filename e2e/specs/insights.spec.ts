import { readFile } from 'node:fs/promises';
import { NORTH_PIT, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { InsightsPage } from '../pages/insights-page';

test('every figure leads to the files behind it', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const all = await (await sandbox.asAnotherClient('owner')).files(northPit);
  const insights = new InsightsPage(page);
  await insights.open(northPit);
  await expect(insights.total).toContainText(`in ${NORTH_PIT_FILES} files`);
  await expect(page.getByRole('status').filter({ hasText: 'Counted from a complete listing' })).toBeVisible();

  const inDrilling = all.filter(({ path }) => path.startsWith('/drilling/')).length;
  await insights.map.getByRole('link', { name: /^\/drilling, / }).click();
  await filesPage.expectCount(`${inDrilling} of ${NORTH_PIT_FILES} files`);

  await page.goBack();
  const largest = all.toSorted((a, b) => b.size - a.size)[0];
  await expect(insights.largest.getByRole('listitem').first()).toContainText(largest?.name ?? '');
  await insights.types.getByRole('link', { name: /^Logs / }).click();
  const logs = all.filter(({ name }) => name.endsWith('.las')).length;
  await filesPage.expectCount(`${logs} of ${NORTH_PIT_FILES} files`);
});

test('years and people lead to their files too', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const insights = new InsightsPage(page);
  for (const list of [insights.years, insights.people]) {
    await insights.open(northPit);
    const row = list.getByRole('listitem').first();
    const files = /in ([\d,]+) files?/.exec((await row.textContent()) ?? '')?.[1];
    await row.getByRole('link').click();
    await filesPage.expectCount(`${files} of ${NORTH_PIT_FILES} files`);
  }
});

test('the map is a table as well, and all figures are a CSV file', async ({ sandbox, page }) => {
  const insights = new InsightsPage(page);
  await insights.open(await sandbox.workspace(NORTH_PIT));
  await page.getByRole('group', { name: 'Show as' }).getByRole('button', { name: 'Table' }).click();
  await expect(insights.table.getByRole('rowheader', { name: '/drilling' })).toBeVisible();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe('storage.csv');
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toMatch(/^\uFEFF"By","What","Files","Bytes of latest versions"\r\n"All files","",204,\d+\r\n/);
  expect(text).toContain('"Folder","/drilling",');
});

test('shows no figure from part of the files', async ({ sandbox, page }) => {
  const insights = new InsightsPage(page);
  await sandbox.arm({ operation: 'files.list', fault: 'hang', times: -1 });
  await insights.open(await sandbox.workspace(NORTH_PIT));
  await expect(page.getByText('The figures show once all files are counted.')).toBeVisible();
  await expect(insights.map).toBeHidden();
  await sandbox.disarmAll();
});

test('says so where there is nothing to count, and where the list does not load', async ({ sandbox, page }) => {
  const insights = new InsightsPage(page);
  await insights.open(await sandbox.workspace('Empty'));
  await expect(page.getByRole('heading', { name: 'No files yet', level: 2 })).toBeVisible();
  await sandbox.arm({ operation: 'files.list', fault: 'api-errors', times: -1 });
  await insights.open(await sandbox.workspace(NORTH_PIT));
  await expect(page.getByRole('heading', { name: "The file list didn't load", level: 2 })).toBeVisible();
  await sandbox.disarmAll();
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(insights.total).toBeVisible();
});

test.describe('an instance admin without a role', () => {
  test.use({ account: 'admin' });

  test('is told why there are no figures', async ({ sandbox, page }) => {
    await new InsightsPage(page).open(await sandbox.workspace(NORTH_PIT));
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByText(/no role/i).first()).toBeVisible();
  });
});

test('old versions are read when asked for, and what could not be read is said', async ({ sandbox, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const insights = new InsightsPage(page);
  await insights.open(northPit);
  await insights.oldVersions.getByRole('button', { name: 'Read versions' }).click();
  const words = insights.oldVersions.getByRole('status');
  await expect(words).toContainText(`Versions read for ${NORTH_PIT_FILES} of ${NORTH_PIT_FILES} files.`);
  await expect(insights.oldVersions.getByRole('listitem').first()).toContainText(/\d+ versions/);
  await insights.oldVersions.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: /^Versions/ })).toBeVisible();

  await insights.open(northPit);
  await sandbox.arm({ operation: 'files.get', fault: '404' });
  await insights.oldVersions.getByRole('button', { name: 'Read versions' }).click();
  await expect(words).toContainText('1 file could not be read.');
  // From elsewhere and back: what was read still stands, and one press reads it again.
  await page.getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(words).toContainText('1 file could not be read.');
  await insights.oldVersions.getByRole('button', { name: 'Read versions again' }).click();
  await expect(words).not.toContainText('could not be read');
});
