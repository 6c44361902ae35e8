import { NORTH_PIT, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { Folders } from '../pages/folders';

test('a folder confines the list to it and all below, in the address too, and lets go again', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const all = await (await sandbox.asAnotherClient('owner')).files(northPit);
  const within = (folder: string) => all.filter(({ path }) => path.startsWith(folder)).length;
  const folders = new Folders(page);
  await filesPage.open(northPit);
  await expect(folders.folder('drilling')).toHaveAccessibleName(
    new RegExp(`^drilling, ${within('/drilling/')} files, `),
  );

  await folders.folder('drilling').click();
  await filesPage.expectCount(`${within('/drilling/')} of ${NORTH_PIT_FILES} files`);
  await expect(page).toHaveURL(/folder=\/drilling\//);
  await expect(filesPage.heading('drilling')).toBeVisible();
  await page.reload();
  await filesPage.expectCount(`${within('/drilling/')} of ${NORTH_PIT_FILES} files`);
  await expect(folders.folder('drilling')).toHaveAttribute('aria-selected', 'true');

  await folders.folder('drilling').click();
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await expect(filesPage.heading(NORTH_PIT)).toBeVisible();
});

test('the tree is walked and opened by keys alone', async ({ sandbox, filesPage, page }) => {
  const folders = new Folders(page);
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await folders.tree.getByRole('treeitem').first().focus();
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  const drilling = folders.folder('drilling');
  await drilling.focus();
  await expect(drilling).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(drilling).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(folders.folder('2022')).toBeFocused();
  await expect(folders.folder('2022')).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/folder=\/drilling\/2022\//);
  await page.keyboard.press('ArrowLeft');
  await expect(drilling).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(drilling).toHaveAttribute('aria-expanded', 'false');
});

test('the way to a folder stands in the head, and the folder of a row leads there', async ({
  sandbox,
  filesPage,
  page,
}) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT), '?folder=drilling/2024');
  const way = page.getByRole('navigation', { name: 'You are here' });
  await expect(way.getByRole('listitem')).toHaveText([/./, NORTH_PIT, 'drilling', '2024']);
  await filesPage.grid.getByRole('button', { name: '/drilling/2024/assay' }).first().click();
  await expect(page).toHaveURL(/folder=\/drilling\/2024\/assay\//);
  await expect(filesPage.heading('assay')).toBeVisible();
  await way.getByRole('link', { name: 'drilling' }).click();
  await expect(filesPage.heading('drilling')).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter: Folder /drilling/' }).click();
  await expect(filesPage.heading(NORTH_PIT)).toBeVisible();
});

test('on a phone the folders are in the drawer, which shuts on a choice', async ({ sandbox, filesPage, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await page.getByRole('button', { name: 'Open navigation' }).click();
  const drawer = page.getByRole('dialog', { name: 'Navigation' });
  await drawer.getByRole('treeitem', { name: /^drilling,/ }).click();
  await expect(drawer).toBeHidden();
  await expect(filesPage.heading('drilling')).toBeVisible();
});
