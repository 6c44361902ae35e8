import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test.use({ javaScriptEnabled: false });

test('with JavaScript off every page says what it waits for', async ({ page, sandbox }) => {
  const { orgId, workspaceId } = await sandbox.workspace(NORTH_PIT);
  // A search by text passes over this element.
  const note = page.locator('noscript p');
  for (const address of [`/orgs/${orgId}/workspaces/${workspaceId}/files`, `/orgs/${orgId}/activity`, '/errors']) {
    await page.goto(address);
    await expect(note).toBeInViewport({ ratio: 1 });
    await expect(note).toContainText('JavaScript, which is off');
  }
});
