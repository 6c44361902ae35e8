import { expect, test } from '../fixtures/test';

test.use({ account: null });

test('the whole job by keyboard alone: sign in, find, select, delete, read, undo, restore, look it up, sign out', async ({
  sandbox,
  page,
  signInPage,
  workspacesPage,
  filesPage,
  deletedFilesPage,
  notifications,
  activityPage,
}) => {
  const northPit = await sandbox.workspace('North Pit');

  await signInPage.open();
  await signInPage.signInButton.focus();
  await page.keyboard.press('Enter');
  const account = page.getByRole('button', { name: /^owner@sandbox\.example/ });
  await account.waitFor();
  await tabTo(page, account);
  await page.keyboard.press('Enter');
  await expect(signInPage.accountMenu).toBeVisible();
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });

  await tabTo(page, workspacesPage.link('North Pit'));
  await page.keyboard.press('Enter');
  await filesPage.expectCount('204 files');

  await tabTo(page, filesPage.search);
  await page.keyboard.type('assay');
  await filesPage.expectCount('9 of 204 files');
  const name = (await filesPage.grid.getByRole('rowheader').first().textContent()) ?? '';
  const next = (await filesPage.grid.getByRole('rowheader').nth(1).textContent()) ?? '';
  await tabToGrid(page, filesPage);
  await page.keyboard.press('Space');
  await expect(filesPage.selectionBar(1)).toBeVisible();
  await page.keyboard.press('Delete');
  const dialog = filesPage.dialog(name);
  await expect(dialog.cancel).toBeFocused();
  await expect(dialog.confirm).toBeEnabled();
  await tabTo(page, dialog.confirm);
  await page.keyboard.press('Enter');
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();

  await page.keyboard.press('F8');
  await tabTo(page, notifications.undo(`Deleted ${name}`));
  await page.keyboard.press('Enter');
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(notifications.region).toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(filesPage.selectionBar(1)).toBeHidden();
  await tabToGrid(page, filesPage);
  await page.keyboard.press('Delete');
  await expect(filesPage.dialog(next).cancel).toBeFocused();
  await expect(filesPage.dialog(next).confirm).toBeEnabled();
  await tabTo(page, filesPage.dialog(next).confirm);
  await page.keyboard.press('Enter');
  await expect(notifications.status(`Deleted ${next}`)).toBeVisible();
  const main = page.getByRole('navigation', { name: 'Main' });
  await tabTo(page, main.getByRole('link', { name: 'Deleted files' }));
  await page.keyboard.press('Enter');
  await expect(deletedFilesPage.row(next)).toBeVisible();
  await tabTo(page, deletedFilesPage.table.getByRole('rowheader').first());
  await page.keyboard.press('End');
  await expect(deletedFilesPage.restoreButton(next)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notifications.status(`Restored ${next}`)).toBeVisible();

  await tabTo(page, main.getByRole('link', { name: 'Activity' }));
  await page.keyboard.press('Enter');
  await expect(activityPage.outcome(name, 'Done')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/orgs/${northPit.orgId}/activity`));

  await tabTo(page, signInPage.accountMenu);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(signInPage.signInButton).toBeVisible();
});

type Pages = { page: import('@playwright/test').Page; locator: import('@playwright/test').Locator };

/** Presses Tab until the element has the focus; a keyboard trap or an unreachable element fails. */
async function tabTo(page: Pages['page'], target: Pages['locator']): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function tabToGrid(page: Pages['page'], filesPage: { grid: Pages['locator'] }): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const inside = await filesPage.grid.evaluate(
      (grid) =>
        grid.contains(document.activeElement) &&
        document.activeElement?.closest('[role=row]')?.querySelector('[role=rowheader]') !== null,
    );
    if (inside) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached a row of the grid');
}
