import { expect, test } from '../fixtures/test';

test.use({ account: 'admin' });

/** More than a window of this size can show, and far fewer than there are. */
const MOST_CELLS = 800;

test('five hundred people in a hundred workspaces: all are there, few are drawn', async ({
  sandbox,
  rolesPage,
  page,
}) => {
  await sandbox.generatePeople(500, 100);
  const { orgId } = await sandbox.workspace('North Pit');
  await rolesPage.open(orgId);
  await rolesPage.expectCoverage('112 of 112 workspaces');
  await expect(rolesPage.status()).toHaveText('539 people');
  await expect(rolesPage.grid).toHaveAttribute('aria-rowcount', '540');
  await expect(rolesPage.grid).toHaveAttribute('aria-colcount', '113');
  const cells = rolesPage.grid.getByRole('gridcell');
  expect(await cells.count()).toBeLessThan(MOST_CELLS);

  await rolesPage.grid.getByRole('rowheader').first().click();
  await page.keyboard.press('Control+End');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('aria-colindex', '113');
  await expect(focused).toHaveRole('gridcell');
  await expect(rolesPage.grid.getByRole('row').filter({ has: focused })).toHaveAttribute('aria-rowindex', '540');
  await expect(focused).toBeInViewport();
  expect(await cells.count()).toBeLessThan(MOST_CELLS);

  await rolesPage.search.fill('driller');
  await expect(rolesPage.status()).toHaveText(/^\d+ of 539 people$/);
  await expect(rolesPage.grid.getByRole('rowheader').first()).toContainText('Driller');
});

test('keys lead through the matrix, and the heads stay in view', async ({ sandbox, rolesPage, page }) => {
  await sandbox.generatePeople(100, 40);
  const { orgId } = await sandbox.workspace('North Pit');
  await rolesPage.open(orgId);
  await rolesPage.expectCoverage('52 of 52 workspaces');
  const rows = rolesPage.grid.getByRole('row');
  const focused = page.locator(':focus');
  const at = async (row: number, column: number) => {
    await expect(focused).toHaveAttribute('aria-colindex', String(column));
    await expect(rows.filter({ has: focused })).toHaveAttribute('aria-rowindex', String(row));
  };
  await rolesPage.grid.getByRole('rowheader').first().click();
  await at(2, 1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await at(3, 2);
  await page.keyboard.press('End');
  await at(3, 53);
  await expect(rolesPage.grid.getByRole('rowheader').first()).toBeInViewport();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(rolesPage.grid.getByRole('columnheader').first()).toBeInViewport();
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await at(2, 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveRole('link');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/members$/);
});
