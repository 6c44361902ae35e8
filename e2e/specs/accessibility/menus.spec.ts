import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

test('a menu opens at its first or its last item, finds by letter, and gives the focus back', async ({
  sandbox,
  workspacesPage,
  signInPage,
  page,
}) => {
  await workspacesPage.open((await sandbox.workspace(NORTH_PIT)).orgId);
  const button = signInPage.accountMenu;
  await expect(button).toHaveAttribute('aria-haspopup', 'menu');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  const [first, last] = [page.getByRole('menuitemradio').first(), page.getByRole('menuitem', { name: 'Sign out' })];
  for (const [key, at] of [
    ['Enter', first],
    ['Space', first],
    ['ArrowDown', first],
    ['ArrowUp', last],
  ] as const) {
    await button.press(key);
    await expect(at).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
  await button.press('Enter');
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
});

test('help is at one place: in the account menu of every page, and below the sign-in', async ({
  sandbox,
  page,
  filesPage,
  signInPage,
}) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await signInPage.accountMenu.click();
  await page.getByRole('menuitem', { name: 'Help with errors' }).click();
  await expect(page).toHaveURL(/\/errors$/);
  await signInPage.open();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Help with errors' }).click();
  await expect(page).toHaveURL(/\/errors$/);
});

test('in the list arrows go from row to row, past the buttons that open menus', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  const menus = filesPage.grid.getByRole('button', { name: /^More actions for/ });
  await menus.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(menus.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menus.nth(1)).toBeFocused();
});

test('single keys rest while switched off in the account menu', async ({ sandbox, filesPage, signInPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await signInPage.accountMenu.click();
  await page.getByRole('menuitemcheckbox', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(filesPage.search).not.toBeFocused();
});
