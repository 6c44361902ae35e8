import { NORTH_PIT, NORTH_PIT_FILES } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

test('says how many rows there are, and keeps the one with the focus however far the list is scrolled', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount('204 files');
  await expect(filesPage.grid).toHaveAttribute('aria-rowcount', String(NORTH_PIT_FILES + 1));
  await expect(filesPage.grid).toHaveAttribute('aria-multiselectable', 'true');
  const first = filesPage.grid.getByRole('rowheader').first();
  const name = (await first.textContent()) ?? '';
  await first.focus();
  await filesPage.grid.evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
  await expect(filesPage.grid.locator('[aria-rowindex="205"]')).toBeVisible();
  await expect(filesPage.rowHeader(name)).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(filesPage.grid.locator('[aria-rowindex="205"] :focus')).toHaveCount(1);
});

test('Shift and a press on a checkbox select a range, as Shift+Space does', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT), '?q=assay');
  const boxes = filesPage.grid.getByRole('checkbox', { name: /^Select (?!all)/ });
  await boxes.nth(1).click();
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await expect(filesPage.selectionBar(4)).toBeVisible();
  await expect(filesPage.grid.getByRole('row', { selected: true })).toHaveCount(4);
  await expect(filesPage.selectAll).toHaveJSProperty('indeterminate', true);

  // An end of the range that is selected already stays so; beside its box is as good as on it.
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect(filesPage.selectionBar(4)).toBeVisible();
  await boxes
    .nth(6)
    .locator('xpath=..')
    .click({ modifiers: ['Shift'], position: { x: 4, y: 16 } });
  await expect(filesPage.selectionBar(6)).toBeVisible();
  await page.keyboard.press('Escape');

  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(filesPage.selectionBar(3)).toBeVisible();
});

test('a bidi sign in a name is heard as words', async ({ sandbox, filesPage }) => {
  await filesPage.open(await sandbox.workspace('Hostile Names'), '?q=RLO');
  const header = filesPage.grid.getByRole('rowheader').filter({ hasText: '[RLO]' }).first();
  await expect(header).toHaveAccessibleDescription(/Hidden signs: .*right-to-left override/);
  await expect(header.locator('bdi')).toHaveCount(1);
});

test('a name that was cut shows whole on hover and focus; the tip can be hovered, and Escape closes it', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await page.setViewportSize({ width: 740, height: 800 });
  await filesPage.open(await sandbox.workspace('Hostile Names'), '?q=nnnnnnnnnn');
  const header = filesPage.grid.getByRole('rowheader').first();
  const tip = page.getByRole('tooltip');
  const box = page.locator('[data-bubble]');
  await header.hover();
  await expect(tip).toBeVisible();
  const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
  await expect(box).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await page.mouse.move(0, 0);
  await page.keyboard.press('/');
  await filesPage.search.press('Tab');
  await header.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(box).toBeVisible();
  await expect(page.locator('[title]')).toHaveCount(0);
});

test('a range of days that ends before it begins says so in words', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  const range = page.getByRole('group', { name: 'Created' });
  await range.getByLabel('from').fill('2026-05-02');
  await range.getByLabel('to').fill('2026-05-01');
  await expect(range.getByLabel('from')).toHaveAttribute('aria-invalid', 'true');
  await expect(range).toHaveAccessibleDescription('“from” is after “to”');
});
