import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test('with JavaScript off every page says what it waits for', async ({ browser, sandbox, sessionOf }) => {
  const { orgId, workspaceId } = await sandbox.workspace(NORTH_PIT);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await sessionOf('owner') });
  const page = await context.newPage();
  for (const address of [`/orgs/${orgId}/workspaces/${workspaceId}/files`, `/orgs/${orgId}/activity`, '/errors']) {
    await page.goto(address);
    // A search by text passes over this element.
    const note = page.locator('noscript p');
    await expect(note).toBeInViewport({ ratio: 1 });
    await expect(note).toContainText('JavaScript, which is off');
  }
  await context.close();
});
