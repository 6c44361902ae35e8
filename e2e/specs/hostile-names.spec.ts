import type { Locator } from '@playwright/test';
import { DELETED, HOSTILE_NAMES, type HostileName, TWIN, TWINS } from '../fixtures/hostile-names';
import { watchPage } from '../fixtures/page-watch';
import type { ListedFile } from '../fixtures/sandbox';
import { expect, test } from '../fixtures/test';
import type { FilesPage } from '../pages/files-page';

const LONGEST_SEARCH = 200;
const MARK = /^(same look|same name|mixed scripts|hidden signs)/i;
const MARKS = ['Same look as another file', 'Mixed scripts'];

const names = Object.values(HOSTILE_NAMES).flat();
const shownOf = ({ name, shown }: HostileName) => shown ?? name;
/** So high that every row of the workspace is in the document. */
const ROOM_FOR_ALL = { width: 1440, height: 4_000 };

// A dozen names each, one after the other.
test.describe.configure({ timeout: 180_000 });

let seen: string[] = [];
test.beforeEach(({ page }) => {
  seen = watchPage(page);
});
test.afterEach(() => {
  expect(seen).toEqual([]);
});

/** Brackets stand for what does not show; around blanks they stand for a blank that does. */
const hasHiddenSigns = ({ name, shown = name }: HostileName) =>
  shown !== name && /\[(?!space|NBSP)/.test(shown) && name.trim() !== '';

/** The texts of elements exactly, with every space they have. */
function textsOf(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => all.map((element) => element.textContent));
}

test('lists every name as it can be read, and marks what can be taken for another', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await page.setViewportSize(ROOM_FOR_ALL);
  await filesPage.open(await sandbox.workspace('Hostile Names'));
  await filesPage.expectCount(`${names.length + TWINS} files`);
  const listed = await textsOf(filesPage.grid.getByRole('rowheader'));
  const expected = [...names.map(shownOf), ...Array<string>(TWINS).fill(TWIN)];
  expect(listed.toSorted()).toEqual(expected.toSorted());

  const marked = await filesPage.grid.getByRole('rowheader').evaluateAll((headers) =>
    headers.map((header) => ({
      name: header.textContent,
      marks: [...header.querySelectorAll('[role=img]')].map((mark) => mark.getAttribute('aria-label')),
      described: document.getElementById(header.getAttribute('aria-describedby') ?? '') !== null,
    })),
  );
  for (const each of names) {
    const row = marked.find(({ name }) => name === shownOf(each));
    const words = row?.marks.map((mark) => MARK.exec(mark ?? '')?.[0].toLowerCase());
    const marks = [...(each.marks ?? []), ...(hasHiddenSigns(each) ? ['hidden signs'] : [])];
    expect(words, each.name).toEqual(marks);
    expect(row?.described, each.name).toBe(marks.length > 0);
  }
  await expect(page.getByRole('img', { name: 'Same name as another file' })).toHaveCount(2);
});

for (const [group, members] of Object.entries(HOSTILE_NAMES)) {
  test(`${group}: found, confirmed, deleted, restored and recorded, each by its id`, async ({
    sandbox,
    filesPage,
    activityPage,
    notifications,
    page,
  }) => {
    // A search for blanks finds every file, and a list shows only the rows in view.
    if (group === 'lengths and blanks') await page.setViewportSize(ROOM_FOR_ALL);
    const workspace = await sandbox.workspace('Hostile Names');
    const owner = await sandbox.asAnotherClient('owner');
    const before = await owner.files(workspace);
    const ids = members.map((each) => idOf(before, each));

    await filesPage.open(workspace);
    await filesPage.expectCount(`${before.length} files`);
    for (const each of members) {
      await findAndDelete(filesPage, each);
      await notifications.undo(`Deleted ${shownOf(each)}`).click();
      await notifications.dismiss(notifications.status(`Restored ${shownOf(each)}`));
    }
    for (const operation of ['files.delete', 'files.restore']) {
      expect((await sandbox.journal(operation)).map(({ fileId }) => fileId)).toEqual(ids);
    }
    const restored = new Map(members.map(({ restoredAs }, index) => [ids[index], restoredAs]));
    const after = before.map((file) => ({ ...file, name: restored.get(file.file_id) ?? file.name }));
    expect(identities(await owner.files(workspace))).toEqual(identities(after));

    await activityPage.open(workspace.orgId);
    const recorded = (await textsOf(activityPage.objects)).slice(0, 2 * members.length);
    const told = members.map(shownOf).toReversed();
    expect(recorded).toEqual(told.flatMap((name) => [name, name]));
  });
}

test('deleted files show every name as it can be read, and bring each back', async ({
  sandbox,
  deletedFilesPage,
  notifications,
  page,
}) => {
  const workspace = await sandbox.workspace('Hostile Names');
  const owner = await sandbox.asAnotherClient('owner');
  const before = await owner.files(workspace);
  for (const file of before) await owner.delete(workspace, file.file_id);

  await page.setViewportSize(ROOM_FOR_ALL);
  await deletedFilesPage.open(workspace);
  const headers = deletedFilesPage.table.getByRole('rowheader');
  await expect(headers).toHaveCount(before.length + DELETED);
  const listed = await textsOf(headers);
  for (const each of names) expect(listed).toContain(shownOf(each));
  for (const mark of MARKS) await expect(deletedFilesPage.table.getByRole('img', { name: mark }).first()).toBeVisible();

  for (const name of ['evil[RLO]fdp.exe', 'caf\u00E9.csv', '[space][space][space]', '__proto__']) {
    await deletedFilesPage.restoreButton(name).click();
    await expect(notifications.status(`Restored ${name}`)).toBeVisible();
  }
  expect(await owner.files(workspace)).toHaveLength(4);
});

function identities(files: readonly ListedFile[]): [string, string][] {
  return files.map(({ file_id, name }): [string, string] => [file_id, name]).toSorted();
}

function idOf(files: readonly ListedFile[], { name }: HostileName): string {
  const file = files.find((each) => each.name === name);
  if (!file) throw new Error(`Hostile Names has no file named ${JSON.stringify(name)}`);
  return file.file_id;
}

/** The row header that reads so exactly; two names can differ by a space alone. */
async function headerOf(filesPage: FilesPage, shown: string): Promise<Locator> {
  await expect.poll(() => placeOf(filesPage, shown)).not.toBe(-1);
  return filesPage.grid.getByRole('rowheader').nth(await placeOf(filesPage, shown));
}

function placeOf(filesPage: FilesPage, shown: string): Promise<number> {
  return filesPage.grid
    .getByRole('rowheader')
    .evaluateAll((all, text) => all.findIndex((one) => one.textContent === text), shown);
}

/** By its shown name, through the confirmation. */
async function findAndDelete(filesPage: FilesPage, each: HostileName): Promise<void> {
  const shown = shownOf(each);
  await filesPage.search.fill(shown.slice(0, LONGEST_SEARCH));
  const header = await headerOf(filesPage, shown);
  await header
    .locator('..')
    .getByRole('button', { name: /^Delete / })
    .click();
  const dialog = filesPage.dialog(shown);
  await expect(dialog.root).toBeVisible();
  expect(await textsOf(dialog.root.getByRole('heading').locator('bdi'))).toEqual([shown]);
  if (each.folder) await expect(dialog.root).toContainText(each.folder);
  for (const mark of each.marks ?? []) await expect(dialog.root).toContainText(new RegExp(mark, 'i'));
  await dialog.confirm.click();
  await expect(dialog.root).toBeHidden();
  await expect.poll(() => placeOf(filesPage, shown)).toBe(-1);
}
