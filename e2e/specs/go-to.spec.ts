import { NORTH_PIT, NORTH_PIT_FILES } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { FilePanel } from '../pages/file-panel';

test('one goes to a workspace or a page by a few letters of its name', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Go to a page, workspace, file or person' });
  await expect(field).toBeFocused();
  await page.keyboard.type('hostile');
  await expect(page.getByRole('option', { name: /Hostile Names/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(filesPage.heading('Hostile Names')).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/^North Pit/]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Go to…' }).click();
  await field.fill('insi');
  await page.getByRole('option', { name: /^Insights/ }).click();
  await expect(page.getByRole('heading', { name: 'Insights', level: 1 })).toBeVisible();
});

test('one goes to a file of the open workspace, and arrows choose among them', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dh-2024-117');
  const options = page.getByRole('listbox', { name: 'Places' }).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const name = (await options.first().locator('bdi').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(new FilePanel(page).panel(name)).toBeVisible();
});

test('it says so where nothing has that name, and Escape leads back', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT));
  await filesPage.search.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('no such place');
  await expect(page.getByRole('option')).toHaveText([/^Files with “no such place”/, /^People with “no such place”/]);
  await expect(page.getByRole('status').filter({ hasText: 'Nothing of that name here' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(filesPage.search).toBeFocused();
});

test('one goes to what a person changed here, by their name', async ({ sandbox, filesPage, page }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit);
  await filesPage.expectCount(`${NORTH_PIT_FILES} files`);
  const author = (await filesPage.grid.getByRole('row').nth(1).getByRole('gridcell').nth(4).textContent()) ?? '';
  await page.keyboard.press('Control+k');
  await page.keyboard.type(author);
  await page.getByRole('group', { name: 'People' }).getByRole('option').first().click();
  await expect(page).toHaveURL(/modified-by=/);
  await expect(page.getByRole('button', { name: new RegExp(`Modified by.*${author}`) })).toBeVisible();
});
