import type { Page } from '@playwright/test';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

/** What a window hears when its reader comes back to it. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

/** The page looks at the role at most every five seconds. */
async function expectNews(page: Page, news: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await comeBack(page);
    await news();
  }).toPass({ timeout: 20_000 });
}

test.describe('as editor', () => {
  test.use({ account: 'editor' });

  test('a role taken away is told, and locks the page; given back, it opens again', async ({
    sandbox,
    filesPage,
    notifications,
    page,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    const name = await filesPage.openOnFirst(northPit, 'assay');
    await expect(filesPage.yourRole).toHaveText('editor');

    await sandbox.setRole(northPit.workspaceId, 'editor', 'viewer');
    await expectNews(page, () =>
      expect(notifications.status('Your role in North Pit is now viewer')).toBeVisible({ timeout: 1_000 }),
    );
    await expect(filesPage.yourRole).toHaveText('viewer');
    await expect(filesPage.deleteButton(name)).toHaveAccessibleDescription(
      'Your role: viewer. Permitted roles: owner, editor.',
    );
    await expect(filesPage.sidebarRole(NORTH_PIT)).toHaveText('viewer');
    await expect(page.getByRole('alert')).toHaveCount(0);

    await sandbox.setRole(northPit.workspaceId, 'editor', 'owner');
    await expectNews(page, () =>
      expect(notifications.status('Your role in North Pit is now owner')).toBeVisible({ timeout: 1_000 }),
    );
    await expect(filesPage.deleteButton(name)).not.toHaveAccessibleDescription(/Your role/);
    await filesPage.delete(name);
    await expect(notifications.status(`Deleted ${name}`)).toBeVisible();
  });

  test('without any role left, the files are no longer shown', async ({ sandbox, filesPage, notifications, page }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    await filesPage.open(northPit);
    await filesPage.expectCount('204 files');
    await sandbox.setRole(northPit.workspaceId, 'editor', null);
    await expectNews(page, () =>
      expect(notifications.status('You no longer have a role in North Pit')).toBeVisible({ timeout: 1_000 }),
    );
    await expect(filesPage.heading('You have no role in North Pit', 2)).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(0);
  });

  test('a delete that waits its turn is not sent once the role is gone', async ({
    sandbox,
    filesPage,
    notifications,
    activityPage,
    page,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    const first = await filesPage.openOnFirst(northPit, 'assay');
    const second = (await filesPage.grid.getByRole('rowheader').nth(1).textContent()) ?? '';
    await sandbox.arm({ operation: 'files.delete', fault: 'delay', delayMs: 12_000 });
    await filesPage.askToDelete(first);
    await filesPage.dialog(first).confirm.click();
    await expect(notifications.status(`Deleting ${first}`)).toBeVisible();
    await filesPage.askToDelete(second);
    await filesPage.dialog(second).confirm.click();

    await sandbox.setRole(northPit.workspaceId, 'editor', 'viewer');
    await expectNews(page, () =>
      expect(notifications.status('Your role in North Pit is now viewer')).toBeVisible({ timeout: 1_000 }),
    );
    // The one that was under way is Evo's to refuse; the one behind it is not sent.
    const alert = notifications.alert(`${second} was not deleted.`);
    await expect(alert).toBeVisible({ timeout: 20_000 });
    await expect(alert).toContainText('You can’t delete files in North Pit');
    await expect(alert).toHaveAttribute('data-error-type', 'console/not-permitted');
    await expect(filesPage.rowHeader(second)).toBeVisible();
    expect(await sandbox.journal('files.delete')).toHaveLength(1);
    await activityPage.open(northPit.orgId);
    await expect(activityPage.outcome(second, 'Not sent')).toBeVisible();
  });
});

test('looking at the role goes on by itself, and does not keep the session alive', async ({
  sandbox,
  filesPage,
  page,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  const idleEnd = async () =>
    ((await (await page.request.get('/api/session')).json()) as { idleEndsAt: string }).idleEndsAt;
  const before = await idleEnd();
  // The page's clock asks 20 s after the load: a touch would be written again by then.
  const asked = await page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith('/role'), {
    timeout: 30_000,
  });
  expect(asked.status()).toBe(200);
  expect(await idleEnd()).toBe(before);
});
