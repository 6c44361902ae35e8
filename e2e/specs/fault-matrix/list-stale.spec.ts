import type { Fault } from '../../fixtures/sandbox';
import { expect, test } from '../../fixtures/test';
import { FilesPage } from '../../pages/files-page';

const STALE = /The list could not be refreshed; it is from/;

const ROWS: [title: string, fault: Omit<Fault, 'operation'>, says: RegExp][] = [
  ['503', { fault: '503' }, /Evo is not available right now/],
  ['500 api-errors', { fault: 'api-errors' }, /Evo hit an internal error/],
  ['a web page with 200', { fault: 'html', status: 200 }, /Evo’s answer could not be read/],
  ['half an answer', { fault: 'truncated' }, /Evo’s answer could not be read/],
  ['a lost connection', { fault: 'reset' }, /Evo’s answer was lost/],
  ['429 with Retry-After', { fault: '429', retryAfterSeconds: 30 }, /Evo asks us to slow down/],
  ['a redirect elsewhere', { fault: 'redirect' }, /address this console does not trust/],
  ['403 insufficient-role', { fault: 'auth/insufficient-role' }, /You can’t list files in North Pit/],
  ['404 not-found', { fault: 'files/not-found' }, /Evo doesn’t know North Pit/],
];

for (const [title, fault, says] of ROWS) {
  test(`a refresh answered by ${title} keeps the last good list and says so`, async ({ sandbox, steadyPage }) => {
    const { orgId, workspaceId } = await sandbox.workspace('North Pit');
    const page = await steadyPage(`/orgs/${orgId}/workspaces/${workspaceId}/files`);
    const files = new FilesPage(page);
    await files.expectCount('204 files');
    await sandbox.arm({ operation: 'files.list', times: -1, ...fault });
    await files.reload.click();
    await expect(page.getByText(STALE)).toContainText(says);
    await files.expectCount('204 files');
    await expect(files.grid.getByRole('rowheader').first()).toBeVisible();

    await sandbox.disarmAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(STALE)).toHaveCount(0);
    await files.expectCount('204 files');
  });
}

test('a read that Evo answers at the second try is not talked about', async ({ sandbox, filesPage, page }) => {
  await sandbox.arm({ operation: 'files.list', fault: '503', retryAfterSeconds: 1 });
  await filesPage.open(await sandbox.workspace('North Pit'));
  await filesPage.expectCount('204 files');
  await expect(page.getByText(/not available|could not be refreshed/)).toHaveCount(0);
  expect((await sandbox.journal('files.list')).map(({ status }) => status)).toEqual([503, 200]);
});

test('a page that does not come leaves those that came, and says how many', async ({ sandbox, filesPage, page }) => {
  const empty = await sandbox.workspace('Empty');
  await sandbox.generate(empty, 1_010);
  await sandbox.arm({ operation: 'files.list', fault: 'api-errors', skip: 1, times: -1 });
  await filesPage.open(empty);
  await expect(page.getByText('1,000 of 1,010 files are shown; the others didn’t load.')).toBeVisible();
  await sandbox.disarmAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await filesPage.expectCount('1,010 files');
});

test.describe('in a session of its own', () => {
  // Its grant ends or cannot be renewed, so it must not be the one that other tests share.
  test.use({ account: null });

  test('a token that cannot be renewed just now signs nobody out', async ({ sandbox, filesPage, page, signInPage }) => {
    await signInPage.signInAs('owner');
    await filesPage.open(await sandbox.workspace('North Pit'));
    await filesPage.expectCount('204 files');
    await sandbox.arm({ operation: 'files.list', fault: 'auth/invalid-token', times: -1 });
    await sandbox.arm({ operation: 'token', fault: '500', times: -1 });
    await filesPage.reload.click();
    await expect(page.getByText(STALE)).toContainText('Your sign-in couldn’t be renewed just now');
    await sandbox.disarmAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(STALE)).toHaveCount(0);
    await filesPage.expectCount('204 files');
  });

  test('a grant that Evo ended keeps the list and offers to sign in again', async ({
    sandbox,
    filesPage,
    page,
    signInPage,
  }) => {
    await signInPage.signInAs('owner');
    await filesPage.open(await sandbox.workspace('North Pit'), '?q=assay');
    await filesPage.expectCount('9 of 204 files');
    await sandbox.arm({ operation: 'files.list', fault: 'auth/invalid-token', times: -1 });
    await sandbox.arm({ operation: 'token', fault: 'invalid_grant', times: -1 });
    await filesPage.reload.click();
    await expect(page.getByText(STALE)).toContainText('Your session has ended');
    await filesPage.expectCount('9 of 204 files');
    await sandbox.disarmAll();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await signInPage.chooseAccount('owner');
    await filesPage.expectCount('9 of 204 files');
  });
});
