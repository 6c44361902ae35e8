import type { Page } from '@playwright/test';
import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

/** What has the focus: its role or tag, and its name. `body` where nothing has it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return element === document.body ? 'body' : `${element.role ?? element.tagName.toLowerCase()} ${name}`;
  });
}

/** Whether something that stands over the page covers all of the element with the focus. */
function isHidden(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return true;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]),
    );
    return !places.some(([x = 0, y = 0]) => {
      const top_ = document.elementFromPoint(x, y);
      return top_ !== null && (element.contains(top_) || top_.contains(element));
    });
  });
}

test('is never lost: not by Escape, not with a row that goes, not with a button that changes', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  const next = (await filesPage.grid.getByRole('rowheader').nth(1).textContent()) ?? '';

  await filesPage.deleteButton(name).focus();
  await page.keyboard.press('Enter');
  await expect(filesPage.dialog(name).cancel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(filesPage.deleteButton(name)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(filesPage.dialog(name).confirm).toBeEnabled();
  await filesPage.dialog(name).confirm.press('Enter');
  await expect(filesPage.rowHeader(next)).toBeFocused();

  await page.keyboard.press('F8');
  await notifications.undo(`Deleted ${name}`).press('Enter');
  await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  expect(await focused(page)).not.toBe('body');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(notifications.region).toBeEmpty();
  await expect(filesPage.rowHeader(next)).toBeFocused();
});

test('goes to the heading with the last row, and stays at a refused one', async ({
  sandbox,
  filesPage,
  notifications,
}) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await filesPage.find(name);
  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role' });
  await filesPage.delete(name);
  await expect(notifications.alert()).toBeVisible();
  await expect(filesPage.deleteButton(name)).toBeFocused();
  await filesPage.delete(name);
  await expect(filesPage.heading(NORTH_PIT)).toBeFocused();
});

test('stays inside of a dialog, with the page behind it out of reach', async ({ sandbox, filesPage, page }) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await filesPage.askToDelete(name);
  const dialog = filesPage.dialog(name);
  await expect(dialog.root).toHaveAttribute('aria-modal', 'true');
  await expect(dialog.root).toHaveAccessibleDescription(/all its versions will be deleted/);
  for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    expect(await dialog.root.evaluate((root) => root.contains(document.activeElement))).toBe(true);
  }
  // Live regions stay in reach, so that what happens meanwhile is told.
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
});

test('is not hidden under the head of the list, the selection bar or a toast', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount('204 files');
  const first = (await filesPage.grid.getByRole('rowheader').first().textContent()) ?? '';
  await filesPage.delete(first);
  await expect(notifications.status(`Deleted ${first}`)).toBeVisible();
  await filesPage.search.fill('');
  await filesPage.grid.getByRole('rowheader').first().focus();
  await page.keyboard.press('Space');
  for (const key of ['ArrowDown', 'ArrowUp'] as const) {
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press(key);
      expect(await isHidden(page), `${key} ${presses}: ${await focused(page)}`).toBe(false);
    }
  }
});

test('shows as a ring of two pixels on every kind of control, in both themes', async ({ sandbox, filesPage, page }) => {
  await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const rings = new Map<string, string>();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const [name, ring] = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        // A field draws the ring around itself and its mark.
        const frame = element.matches('input[type=search], select') ? element.parentElement : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(frame ?? element);
        return [element.getAttribute('aria-label') ?? element.textContent, `${outlineStyle} ${outlineWidth}`];
      });
      // Past the last control the focus leaves the page.
      if (await page.evaluate(() => document.activeElement !== document.body)) rings.set(name ?? '', ring);
    }
    expect(rings.size).toBeGreaterThan(15);
    expect([...rings].filter(([, ring]) => ring !== 'solid 2px')).toEqual([]);
  }
});

test('skips to the content, below one first-level heading and named landmarks', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('banner')).toContainText('Sandbox');
  await expect(page.getByRole('navigation')).toHaveCount(2);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
