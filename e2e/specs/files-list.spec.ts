import { addReaderStyle, LARGE_TEXT } from '../fixtures/reader-styles';
import { NORTH_PIT_ASSAY_FILES, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test('lists every file of a workspace and counts them', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('North Pit'));
  await expect(filesPage.heading('North Pit')).toBeVisible();
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await expect(filesPage.grid).toHaveAttribute('aria-rowcount', String(NORTH_PIT_FILES + 1));
  await expect(page).toHaveTitle(/North Pit/);
});

test('the list is asked for once, ahead of the code with a whole page', async ({ sandbox, filesPage, page }) => {
  let asked = 0;
  page.on('request', (request) => {
    if (/\/api\/orgs\/[^/]+\/workspaces\/[^/]+\/files\?/.test(request.url())) asked += 1;
  });
  const northPit = await sandbox.workspace('North Pit');
  const how = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/files\?order=/.test(name))
        .map((entry) => (entry as PerformanceResourceTiming).initiatorType),
    );
  await filesPage.open(northPit);
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  expect(await how()).toEqual(['link']);
  expect(asked).toBe(1);

  await filesPage.open(northPit, '?sort=name');
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  expect(await how()).toEqual(['fetch']);
  expect(asked).toBe(2);
});

test('searches by name, and the address bar carries the search', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.search.fill('assay');
  await filesPage.expectCount(`${NORTH_PIT_ASSAY_FILES} of ${NORTH_PIT_FILES} files`);
  await expect(page).toHaveURL(/q=assay/);
  await page.reload();
  await filesPage.expectCount(`${NORTH_PIT_ASSAY_FILES} of ${NORTH_PIT_FILES} files`);
  await expect(filesPage.search).toHaveValue('assay');
});

test('a letter draws none of the rows again that stay', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=DH-');
  await expect(filesPage.grid.getByRole('row').nth(1)).toBeVisible();
  const drawn = await filesPage.grid.locator('[data-row="0"]').evaluateHandle((row) => {
    // React sets a checkbox's attributes again whenever it draws it.
    const seen = { changes: 0 };
    new MutationObserver((changes) => (seen.changes += changes.length)).observe(row, {
      attributes: true,
      subtree: true,
    });
    return seen;
  });
  await filesPage.search.press('End');
  await filesPage.search.pressSequentially('202');
  await expect(page).toHaveURL(/q=DH-202$/);
  expect(await drawn.jsonValue()).toEqual({ changes: 0 });
});

test('says so when nothing matches, and leads back', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=no-such-name-anywhere');
  await expect(filesPage.heading('No files match', 2)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
});

test('says so when the workspace is empty', async ({ sandbox, filesPage }) => {
  await filesPage.open(await sandbox.workspace('Empty'));
  await expect(filesPage.heading('No files yet', 2)).toBeVisible();
  await filesPage.expectCount('No files');
});

test('sorts by date, newest or oldest first', async ({ sandbox, filesPage }) => {
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  const modified = filesPage.grid.getByRole('columnheader', { name: 'Modified', exact: true });
  await modified.getByRole('button').click();
  const first = await modified.getAttribute('aria-sort');
  const before = await filesPage.grid.getByRole('rowheader').first().textContent();
  await modified.getByRole('button').click();
  await expect(modified).not.toHaveAttribute('aria-sort', first ?? '');
  await expect(filesPage.grid.getByRole('rowheader').first()).not.toHaveText(before ?? '');
});

test('offers to try again when the list did not load, and then loads', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace('North Pit');
  await sandbox.arm({ operation: 'files.list', fault: 'api-errors', times: -1 });
  await filesPage.open(northPit);
  await expect(filesPage.heading("The file list didn't load", 2)).toBeVisible();
  await sandbox.disarmAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
});

test('keeps the selection through a reload', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
  await filesPage.expectCount(`${NORTH_PIT_ASSAY_FILES} of ${NORTH_PIT_FILES} files`);
  await filesPage.grid.getByRole('checkbox', { name: 'Select all matching files' }).click();
  await expect(page.getByRole('toolbar', { name: /^9 files selected/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('toolbar', { name: /^9 files selected/ })).toBeVisible();
});

test('scrolls through 100,000 files with few rows in the page', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('Big Survey'));
  await expect(filesPage.count('100,000 files')).toBeVisible({ timeout: 60_000 });
  await filesPage.grid.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+End');
  await expect(filesPage.grid.locator('[role=row][aria-rowindex="100001"]')).toBeVisible();
  expect(await filesPage.grid.getByRole('row').count()).toBeLessThan(100);
});

test('filters by person as the API does, and the address bar keeps it', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace('North Pit');
  await filesPage.open(northPit);
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  const createdBy = page.getByRole('combobox', { name: 'Created by' });
  const person = (await createdBy.locator('option').nth(1).getAttribute('value')) ?? '';
  await createdBy.selectOption(person);
  const theirs = await (await sandbox.asAnotherClient('owner')).files(northPit, { author: person });
  await filesPage.expectCount(`${theirs.length} of ${NORTH_PIT_FILES} files`);
  await page.reload();
  await filesPage.expectCount(`${theirs.length} of ${NORTH_PIT_FILES} files`);
});

test('filters by type', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace('North Pit'));
  await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Logs' });
  await expect(filesPage.grid.getByRole('rowheader').first()).toHaveText(/\.las$/);
  await expect(filesPage.grid.getByRole('rowheader').filter({ hasNotText: /\.las$/ })).toHaveCount(0);
});

test('slash goes to the search and the question mark lists the keys, from within the grid', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.grid.getByRole('gridcell').first().click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await filesPage.grid.getByRole('gridcell').first().click();
  await page.keyboard.press('/');
  await expect(filesPage.search).toBeFocused();
});

test('loads with the role that the list of workspaces tells, where Evo says nothing of the workspace itself', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace('North Pit');
  await sandbox.arm({ operation: 'workspaces.get', fault: '500', times: -1 });
  await sandbox.arm({ operation: 'workspaces.role', fault: '500', times: -1 });
  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  await expect(filesPage.heading('North Pit')).toBeVisible();
  await expect(page.getByRole('banner').getByText('owner', { exact: true })).toBeVisible();
});

test('a list of 100,000 files is sorted beside the page, and a file deleted meanwhile does not come back', async ({
  sandbox,
  filesPage,
  notifications,
}) => {
  await filesPage.open(await sandbox.workspace('Big Survey'));
  await filesPage.expectCount('100,000 files');
  const sizes = filesPage.grid.getByRole('columnheader', { name: 'Size' });
  await sizes.getByRole('button').click();
  await expect(sizes).toHaveAttribute('aria-sort', 'descending');
  const headers = filesPage.grid.getByRole('rowheader');
  const largest = (await headers.first().textContent()) ?? '';
  const second = (await headers.nth(1).textContent()) ?? '';
  await filesPage.deleteButton(largest).first().click();
  await filesPage.dialog(largest).confirm.click();
  await expect(notifications.status(`Deleted ${largest}`)).toBeVisible();
  await sizes.getByRole('button').click();
  await expect(sizes).toHaveAttribute('aria-sort', 'ascending');
  await sizes.getByRole('button').click();
  await expect(sizes).toHaveAttribute('aria-sort', 'descending');
  await expect(headers.first()).toHaveText(second);
  await filesPage.expectCount('99,999 files');
});

test('every file is reached in a list taller than browsers lay out', async ({ sandbox, filesPage, page }) => {
  const files = 280_000;
  await page.setViewportSize({ width: 390, height: 1600 });
  const workspace = await sandbox.workspace('Empty');
  await sandbox.generate(workspace, files);
  await filesPage.open(workspace);
  await expect(filesPage.count('280,000 files')).toBeVisible({ timeout: 90_000 });
  // Rows of 120 pixels.
  await addReaderStyle(page, LARGE_TEXT);
  const row = (place: number) => filesPage.grid.locator(`[aria-rowindex="${place + 1}"]`);
  const scrollTo = (part: number) =>
    filesPage.grid.evaluate((grid, to) => grid.scrollTo(0, (grid.scrollHeight - grid.clientHeight) * to), part);

  await scrollTo(1);
  await expect(row(files)).toBeInViewport({ ratio: 1 });
  await scrollTo(0.5);
  await expect(row(files / 2)).toBeInViewport({ ratio: 1 });
  await scrollTo(0);
  await expect(row(1)).toBeInViewport({ ratio: 1 });

  await row(1).getByRole('rowheader').focus();
  await page.keyboard.press('Control+End');
  await expect(row(files)).toBeInViewport({ ratio: 1 });
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowUp');
  // Beside text so large the list begins between two pixels, which may hide a part of one.
  await expect(row(files - 30)).toBeInViewport({ ratio: 0.99 });
  await expect(row(files - 30).locator(':focus')).toHaveCount(1);
  await expect(row(files)).not.toBeInViewport();
});
