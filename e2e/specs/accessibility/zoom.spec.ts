import type { Locator, Page } from '@playwright/test';
import { layoutFaults } from '../../fixtures/layout';
import { settle } from '../../fixtures/looks';
import { addReaderStyle, LARGE_TEXT, TEXT_SPACING } from '../../fixtures/reader-styles';
import { NORTH_PIT } from '../../fixtures/seed';
import { expect, test } from '../../fixtures/test';

/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** All of it is on the screen, or can be scrolled there; its buttons can be pressed. */
async function expectUsable(page: Page, box: Locator): Promise<void> {
  const { x, width, y, height } = (await box.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
  expect([x >= 0, x + width <= ZOOMED.width, y >= 0, y + height <= ZOOMED.height]).toEqual([true, true, true, true]);
  for (const button of await box.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded();
    await button.click({ trial: true });
  }
  expect(await layoutFaults(page)).toEqual([]);
}

test('at 400 % dialog, toasts and selection bar fit and work, and nothing but the list scrolls two ways', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  await page.setViewportSize(ZOOMED);
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await filesPage.selectAll.focus();
  await filesPage.checkbox(name).click();
  await filesPage.selectionBar(1).getByRole('button', { name: 'Delete…' }).click();
  await expect(filesPage.dialog(name).root).toContainText(/version/);
  await expectUsable(page, filesPage.dialog(name).root);

  await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role' });
  await filesPage.dialog(name).confirm.click();
  await expect(notifications.alert()).toBeVisible();
  await notifications.alert().getByRole('button', { name: 'Details', exact: true }).click();
  await expectUsable(page, notifications.region);
});

test('on its side a phone shows the list and the dialog as well', async ({ sandbox, filesPage, page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  const name = await filesPage.openOnFirst(await sandbox.workspace(NORTH_PIT), 'assay');
  await expect(filesPage.rowHeader(name)).toBeInViewport();
  await filesPage.askToDelete(name);
  await expect(filesPage.dialog(name).confirm).toBeInViewport({ ratio: 1 });
  expect(await layoutFaults(page)).toEqual([]);
});

// With text of twice the size a window of 1280 px has the layout of a phone, as breakpoints are in rem; the style sheet here
// does not move them, so that the windows are narrow ones.
for (const [what, css, widths] of [
  ['wide text spacing', TEXT_SPACING, [1280, 390]],
  ['text of twice the size', LARGE_TEXT, [700, 480]],
] as const) {
  test(`${what} cuts nothing off`, async ({
    sandbox,
    filesPage,
    activityPage,
    workspacesPage,
    notifications,
    page,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    const faults: string[] = [];
    const look = async (where: string) => {
      await addReaderStyle(page, css);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 844 });
        await settle(page);
        faults.push(...(await layoutFaults(page)).map((fault) => `${where}, ${width} px: ${fault}`));
      }
      await page.setViewportSize({ width: 1280, height: 844 });
    };
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await look('files');
    await filesPage.askToDelete(name);
    await look('dialog');
    await sandbox.arm({ operation: 'files.delete', fault: 'auth/insufficient-role' });
    await filesPage.dialog(name).confirm.click();
    await expect(notifications.alert()).toBeVisible();
    await look('toast');
    await activityPage.open(northPit.orgId);
    await look('activity');
    await workspacesPage.open(northPit.orgId);
    await look('workspaces');
    expect(faults).toEqual([]);
  });
}
