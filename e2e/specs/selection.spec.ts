import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { SignInPage } from '../pages/sign-in-page';

test('a selection outlives a reload: single files, and all that match but one', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  const name = await filesPage.openOnFirst(northPit, 'assay');
  await filesPage.checkbox(name).click();
  await page.reload();
  await expect(filesPage.selectionBar(1)).toBeVisible();
  await expect(filesPage.checkbox(name)).toBeChecked();

  await filesPage.selectAll.click();
  await filesPage.checkbox(name).click();
  await expect(filesPage.selectionBar(8)).toBeVisible();
  await page.reload();
  await expect(filesPage.selectionBar(8)).toBeVisible();
  await expect(filesPage.checkbox(name)).not.toBeChecked();
});

test('a selection stays in its workspace', async ({ sandbox, filesPage, page }) => {
  await filesPage.open(await sandbox.workspace(NORTH_PIT), '?q=assay');
  await filesPage.selectAll.click();
  await expect(filesPage.selectionBar(9)).toBeVisible();
  await filesPage.open(await sandbox.workspace('Hostile Names'));
  await expect(filesPage.grid.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('toolbar')).toHaveCount(0);
});

test.describe('in a session of its own', () => {
  test.use({ account: null });

  test('signing out drops the selection, in the other tabs too', async ({
    sandbox,
    signInPage,
    filesPage,
    context,
    page,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    await signInPage.signInAs('owner');
    await filesPage.open(northPit, '?q=assay');
    await filesPage.selectAll.click();
    const otherTab = await context.newPage();
    const otherFiles = new FilesPage(otherTab);
    await otherFiles.open(northPit, '?q=assay');
    await otherFiles.selectAll.click();
    await expect(otherFiles.selectionBar(9)).toBeVisible();

    await signInPage.signOut();
    await expect(otherTab).toHaveURL(/\/signin$/);
    await signInPage.signInAs('owner');
    for (const files of [filesPage, otherFiles]) {
      await files.open(northPit, '?q=assay');
      await files.expectCount('9 of 204 files');
      await expect(files.page.getByRole('toolbar')).toHaveCount(0);
    }
    await page.close();
  });

  test('somebody else who signs in finds nothing selected; the person before finds it again', async ({
    sandbox,
    signInPage,
    filesPage,
    page,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    const address = `?callbackUrl=${encodeURIComponent(`/orgs/${northPit.orgId}/workspaces/${northPit.workspaceId}/files?q=assay`)}`;
    await signInPage.signInAs('owner', address);
    await filesPage.selectAll.click();
    await expect(filesPage.selectionBar(9)).toBeVisible();
    await signInPage.signInAs('viewer', address);
    await filesPage.expectCount('9 of 204 files');
    await expect(page.getByRole('toolbar')).toHaveCount(0);
    await signInPage.signInAs('owner', address);
    await expect(filesPage.selectionBar(9)).toBeVisible();
  });

  test('two tabs that begin to sign in at once both end up signed in', async ({ sandbox, signInPage, context }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    const address = `/orgs/${northPit.orgId}/workspaces/${northPit.workspaceId}/files?q=assay`;
    const other = new SignInPage(await context.newPage());
    await signInPage.open(`?callbackUrl=${encodeURIComponent(address)}`);
    await other.open(`?callbackUrl=${encodeURIComponent(address)}`);
    await signInPage.signInButton.click();
    await signInPage.accountButton('owner').waitFor();
    await other.signInButton.click();
    await other.accountButton('owner').waitFor();

    // The browser has one place for what a sign-in remembers, and the second one took it.
    await other.chooseAccount('owner');
    await expect(other.page).toHaveURL(/\/files\?q=assay$/);
    await signInPage.chooseAccount('owner');
    await expect(signInPage.page).toHaveURL(/\/files\?q=assay$/);
  });

  test('of two tabs, the one that was overtaken may begin again', async ({ signInPage, context }) => {
    const other = new SignInPage(await context.newPage());
    await signInPage.open();
    await other.open();
    await signInPage.signInButton.click();
    await signInPage.accountButton('owner').waitFor();
    await other.signInButton.click();
    await other.accountButton('owner').waitFor();

    await signInPage.accountButton('owner').click();
    await expect(signInPage.notice).toContainText('perhaps because another tab started one too');
    await signInPage.page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
    await signInPage.signInButton.click();
    await signInPage.chooseAccount('owner');
    await other.chooseAccount('owner');
  });
});
