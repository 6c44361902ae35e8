import type { Page } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { FilePanel } from '../pages/file-panel';

/** Opens the first live file of North Pit whose name ends so. */
async function openFirst(sandbox: Sandbox, page: Page, ending: string, smallerThan = Infinity): Promise<FilePanel> {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const files = await (await sandbox.asAnotherClient('owner')).files(northPit);
  const file = files.find(({ name, size }) => name.endsWith(ending) && size < smallerThan);
  if (!file) throw new Error(`North Pit has no file that ends with ${ending}`);
  const panel = new FilePanel(page);
  await panel.openPage(northPit, file.file_id);
  return panel;
}

for (const { ending, format, term } of [
  { ending: '.las', format: 'Well log, LAS 2.0', term: 'Curves' },
  { ending: '.dxf', format: 'Drawing, DXF of release R12', term: 'From' },
  { ending: '.obj', format: 'Mesh, Wavefront OBJ', term: 'Format' },
  { ending: '.tif', format: 'Raster, GeoTIFF', term: 'Coordinates' },
  { ending: '.omf', format: 'Open Mining Format', term: 'Project ID' },
]) {
  test(`of a ${ending} file the preview says what its head says`, async ({ sandbox, page }) => {
    const { preview } = await openFirst(sandbox, page, ending);
    await expect(preview.getByRole('definition').filter({ hasText: format })).toBeVisible();
    await expect(preview.getByRole('term').filter({ hasText: term })).toBeVisible();
  });
}

test('of a PDF the preview draws the first page', async ({ sandbox, page }) => {
  const { preview } = await openFirst(sandbox, page, '.pdf', 10 * 2 ** 20);
  await expect(preview).toContainText('Its one page.');
  const drawn = await preview.getByRole('img', { name: /^First page of/ }).evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {};
    let dark = 0;
    for (let at = 0; at < (data?.length ?? 0); at += 4) if ((data?.[at] ?? 255) < 128) dark += 1;
    return dark;
  });
  // A title and a line of text in black on white.
  expect(drawn).toBeGreaterThan(500);
});

test('a PDF that is none, or that would run a script, harms nothing', async ({ sandbox, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const files = await (await sandbox.asAnotherClient('owner')).files(northPit);
  const file = files.find(({ name, size }) => name.endsWith('.pdf') && size < 10 * 2 ** 20);
  const broken = '%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (window.ran = true) >> >> endobj';
  await sandbox.arm({
    operation: 'blob.get',
    fault: '206',
    status: 206,
    body: broken.padEnd(file?.size ?? 0),
    times: -1,
  });
  const panel = new FilePanel(page);
  await panel.openPage(northPit, file?.file_id ?? '');
  await expect(panel.preview).toContainText('This PDF can’t be drawn here');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});
