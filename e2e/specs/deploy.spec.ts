import type { Page } from '@playwright/test';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

/** An id of the right form that no build has: what the actions of an earlier build look like to the present one. */
const FORMER_ACTION = '7f'.padEnd(42, '0');

/** Has the page call its actions as a page of another build would. */
async function callFormerActions(page: Page): Promise<void> {
  await page.route('**/files*', async (route) => {
    const headers = await route.request().allHeaders();
    await route.continue('next-action' in headers ? { headers: { ...headers, 'next-action': FORMER_ACTION } } : {});
  });
}

test('an action the console does not know any more asks for a reload, which keeps filter and selection', async ({
  sandbox,
  filesPage,
  notifications,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.checkbox(name).click();
  await filesPage.askToDelete(name);
  await callFormerActions(page);
  await filesPage.dialog(name).confirm.click();

  const alert = notifications.alert('The console was updated');
  await expect(alert).toHaveAttribute('data-error-type', 'console/console-updated');
  await expect(alert).toContainText(`${name} was not deleted.`);
  expect(await sandbox.journal('files.delete')).toHaveLength(0);

  await page.unrouteAll();
  await alert.getByRole('button', { name: 'Reload the page' }).click();
  await expect(notifications.alert()).toHaveCount(0);
  await filesPage.expectCount('9 of 204 files');
  await expect(filesPage.checkbox(name)).toBeChecked();
  await filesPage.delete(name);
  await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
});

test('a page that is left open learns of an update before it is used', async ({
  sandbox,
  filesPage,
  pageNotes,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await page.route('**/api/status', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), build: 'another build' } });
  });
  await filesPage.open(northPit, '?q=assay');
  await filesPage.selectAll.click();
  await expect(pageNotes.updated).toBeVisible();
  await page.unrouteAll();
  await pageNotes.reloadPage.click();
  await filesPage.expectCount('9 of 204 files');
  await expect(filesPage.selectionBar(9)).toBeVisible();
  await expect(pageNotes.updated).toHaveCount(0);
});
