import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { openHydrated } from '../pages/hydrated';

/** A search has ended once the lists of all workspaces were read, one of them of 100,000 files. */
const ALL_LISTS = { timeout: 60_000 };

test('a file is found without knowing its workspace, and gone to', async ({ sandbox, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await openHydrated(page, `/orgs/${northPit.orgId}/workspaces`);
  await page.getByRole('link', { name: 'Search files in all of them' }).click();
  const field = page.getByRole('searchbox', { name: 'Search files in your workspaces' });
  await field.fill('DH-2024-117');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=DH-2024-117$/);
  const ended = page.getByRole('status').filter({ hasText: /files found in \d+ of \d+ workspaces$/ });
  await expect(ended).toBeVisible(ALL_LISTS);
  const found = page.getByRole('table', { name: 'Files found' });
  const all = await (await sandbox.asAnotherClient('owner')).files(northPit);
  const wanted = all.filter(({ name }) => name.includes('DH-2024-117'));
  const inNorthPit = found.getByRole('row').filter({ has: page.getByRole('link', { name: NORTH_PIT, exact: true }) });
  await expect(inNorthPit).toHaveCount(wanted.length);
  const name = wanted[0]?.name ?? '';
  await inNorthPit.getByRole('link', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.goBack();
  await expect(found.getByRole('rowheader').first()).toBeVisible();
});

test('what Evo does not tell is said beside what it does', async ({ sandbox, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await sandbox.arm({ operation: 'files.list', fault: 'auth/insufficient-role' });
  await openHydrated(page, `/orgs/${northPit.orgId}/search?q=csv`);
  await expect(page.getByText(/^Not searched to the end: /)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Files found' }).getByRole('rowheader').first()).toBeVisible();

  await openHydrated(page, `/orgs/${northPit.orgId}/search?q=no-file-has-this-name`);
  await expect(page.getByRole('heading', { name: 'No files found', level: 2 })).toBeVisible(ALL_LISTS);
});

test.describe('an instance admin', () => {
  test.use({ account: 'admin' });

  test('is told of the workspaces that stay closed to them', async ({ sandbox, page }) => {
    const { orgId } = await sandbox.workspace(NORTH_PIT);
    await openHydrated(page, `/orgs/${orgId}/search?q=csv`);
    await expect(page.getByText(/in which you have no role (is|are) left out/)).toBeVisible();
    await expect(page.getByRole('link', { name: NORTH_PIT, exact: true })).toHaveCount(0);
  });
});

test('a filter that nothing passes leads on to the other workspaces, and Go to does as well', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit, '?q=somewhere-else');
  await page.getByRole('link', { name: 'Search your other workspaces' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search files in your workspaces' })).toHaveValue('somewhere-else');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzz');
  await page.getByRole('option', { name: /^People with “zzz” in their name/ }).click();
  await expect(page).toHaveURL(/\/roles\?q=zzz$/);
});
