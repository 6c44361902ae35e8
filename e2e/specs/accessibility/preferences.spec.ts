import type { Locator, Page } from '@playwright/test';
import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

const styleOf = (element: Locator, property: string, pseudo = '') =>
  element.evaluate((one, [name, part]) => getComputedStyle(one, part).getPropertyValue(name), [
    property,
    pseudo,
  ] as const);

/** What moves on the screen just now: the names of animations and transitions that take time. */
function motions(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const { effect } = animation;
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      const takesTime = Number(effect?.getComputedTiming().activeDuration ?? 0) > 0;
      const moves = effect instanceof KeyframeEffect && effect.getKeyframes().some((frame) => 'transform' in frame);
      return takesTime && moves && target?.checkVisibility() ? [target.className] : [];
    }),
  );
}

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('focus, selection, pressed filters and marks remain', async ({ sandbox, filesPage, page }) => {
    const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
    const canvas = await styleOf(page.locator('body'), 'background-color');

    await filesPage.checkbox(name).check();
    const row = filesPage.row(name);
    expect(await styleOf(row, 'outline-style')).toBe('solid');
    expect(await styleOf(filesPage.grid.getByRole('row', { selected: false }).last(), 'outline-style')).toBe('none');
    expect(await styleOf(filesPage.checkbox(name), 'appearance')).toBe('auto');

    await filesPage.rowHeader(name).focus();
    await page.keyboard.press('ArrowDown');
    const cell = page.locator(':focus');
    expect(await styleOf(cell, 'outline-width')).toBe('2px');
    expect(await styleOf(cell, 'outline-color')).not.toBe(canvas);

    const chip = page.getByRole('list', { name: 'Filter by type' }).getByRole('button').first();
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    expect(await styleOf(chip, 'outline-style')).toBe('solid');

    const marks = await page.locator('svg:visible').evaluateAll((all) => all.map((svg) => getComputedStyle(svg).color));
    expect(marks.length).toBeGreaterThan(20);
    expect(marks.filter((colour) => colour === canvas)).toEqual([]);
    for (const bar of await page
      .getByRole('img', { name: /^Storage by type/ })
      .locator('> span')
      .all()) {
      expect(await styleOf(bar, 'background-color')).not.toBe(canvas);
    }
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/forced-colours.png` });
  });
});

test.describe('with less motion', () => {
  for (const [reducedMotion, moves] of [
    ['reduce', false],
    ['no-preference', true],
  ] as const) {
    test(`${reducedMotion}: what comes up ${moves ? 'rises' : 'stands at once'}, and waiting ${moves ? 'turns' : 'does not'}`, async ({
      sandbox,
      filesPage,
      notifications,
      page,
    }) => {
      await page.emulateMedia({ reducedMotion });
      const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
      await sandbox.arm({ operation: 'files.delete', fault: 'hang' });
      await filesPage.delete(name);
      await expect(notifications.status(`Deleting ${name}`)).toBeVisible();
      const spinner = (property: string) => styleOf(filesPage.row(name).locator('.row-wait'), property, '::before');
      await expect.poll(() => spinner('content')).toBe('""');
      expect((await motions(page)).length > 0).toBe(moves);
      expect(await spinner('border-top-style')).toBe(moves ? 'solid' : 'dotted');
      await expect(notifications.status(`Deleting ${name}`)).toContainText('Deleting');
    });
  }
});

test('row checkbox and menu are 32 pixels at least', async ({ sandbox, filesPage }) => {
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  for (const target of [filesPage.checkbox(name).locator('xpath=..'), filesPage.moreActions(name)]) {
    const { width, height } = (await target.boundingBox()) ?? { width: 0, height: 0 };
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(32);
  }
});
