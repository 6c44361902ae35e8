import { readFile } from 'node:fs/promises';
import { NORTH_PIT, NORTH_PIT_ASSAY_FILES, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { openHydrated } from '../pages/hydrated';

test('the list as it stands is taken away as CSV and as JSON', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT), '?q=assay&sort=name');
  await filesPage.expectCount(`${NORTH_PIT_ASSAY_FILES} of ${NORTH_PIT_FILES} files`);
  const save = async (item: string) => {
    await page.getByRole('button', { name: 'Export the list' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
  };
  const first = (await filesPage.grid.getByRole('rowheader').first().textContent()) ?? '';

  const csv = await save('CSV, for spreadsheets');
  expect(csv.name).toBe('files.csv');
  const lines = csv.text.split('\r\n');
  expect(lines).toHaveLength(NORTH_PIT_ASSAY_FILES + 2);
  expect(lines[1]).toContain(`"${first}"`);

  const json = await save('JSON, names as Evo has them');
  expect(json.name).toBe('files.json');
  expect(JSON.parse(json.text)).toHaveLength(NORTH_PIT_ASSAY_FILES);
});

test('the deleted files and what a search found are taken away too, with what only they tell', async ({
  sandbox,
  page,
}) => {
  const { orgId, workspaceId } = await sandbox.workspace(NORTH_PIT);
  for (const [address, head] of [
    [`/orgs/${orgId}/workspaces/${workspaceId}/deleted`, '"Deleted","Deleted by"'],
    [`/orgs/${orgId}/search?q=DH-2024-117`, '"Workspace"'],
  ] as const) {
    await openHydrated(page, address);
    await page.getByRole('button', { name: 'Export the list' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV, for spreadsheets' }).click(),
    ]);
    const [heads, ...lines] = (await readFile(await saved.path(), 'utf8')).split('\r\n');
    expect(heads).toMatch(new RegExp(`${head}$`));
    expect(lines.length).toBeGreaterThan(1);
  }
});
