import { expectNoViolations } from '../fixtures/axe';
import { startOtherConsole, type OtherConsole } from '../fixtures/other-console';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test as base } from '../fixtures/test';
import { SessionWarning } from '../pages/session-warning';

type Limits = { SESSION_IDLE_MINUTES?: string; SESSION_MAX_HOURS?: string };

/** Every page is of a second console, whose sessions end soon. */
const test = base.extend<{ limits: Limits; otherConsole: OtherConsole; warning: SessionWarning }>({
  account: null,
  limits: [{}, { option: true }],
  otherConsole: async ({ request, limits }, use) => {
    const console = await startOtherConsole(request, limits);
    await use(console);
    await console.stop();
  },
  baseURL: async ({ otherConsole }, use) => use(otherConsole.url),
  warning: async ({ page }, use) => use(new SessionWarning(page)),
});

test.describe('an idle session', () => {
  test.describe('of two minutes and a little', () => {
    test.use({ limits: { SESSION_IDLE_MINUTES: '2.3' } });

    test('warns two minutes ahead, and one key prolongs it', async ({
      sandbox,
      signInPage,
      filesPage,
      warning,
      page,
    }) => {
      const northPit = await sandbox.workspace(NORTH_PIT);
      await signInPage.signInAs('owner');
      await filesPage.open(northPit, '?q=assay');
      await filesPage.selectAll.click();
      await expect(warning.root).toBeVisible({ timeout: 40_000 });
      await expect(warning.stay).toBeFocused();
      await expectNoViolations(page);
      await page.keyboard.press('Enter');
      await expect(warning.root).toBeHidden();
      await expect(filesPage.selectionBar(9)).toBeVisible();
      await filesPage.expectCount('9 of 204 files');
    });
  });

  test.describe('of half a minute', () => {
    test.use({ limits: { SESSION_IDLE_MINUTES: '0.5' } });

    test('ends on the sign-in page, which says so and leads back', async ({
      sandbox,
      signInPage,
      filesPage,
      warning,
      page,
    }) => {
      const northPit = await sandbox.workspace(NORTH_PIT);
      await signInPage.signInAs('owner');
      await filesPage.open(northPit, '?q=assay');
      await expect(warning.root).toBeVisible();
      await expect(page).toHaveURL(/\/signin\?/, { timeout: 45_000 });
      await expect(signInPage.notice).toContainText('Your session ended.');
      await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
      await signInPage.signInButton.click();
      await signInPage.chooseAccount('owner');
      await expect(page).toHaveURL(/\/files\?q=assay$/);
    });
  });
});

test.describe('a session at its longest time', () => {
  test.use({ limits: { SESSION_MAX_HOURS: '0.03' } });

  test('cannot be prolonged, and signing in again leads back', async ({
    sandbox,
    signInPage,
    filesPage,
    warning,
    page,
  }) => {
    const northPit = await sandbox.workspace(NORTH_PIT);
    await signInPage.signInAs('owner');
    await filesPage.open(northPit, '?q=assay');
    await expect(warning.root).toContainText('can’t be prolonged');
    await expect(warning.stay).toHaveCount(0);
    await expect(warning.signInAgain).toBeFocused();
    await page.keyboard.press('Enter');
    await signInPage.chooseAccount('owner');
    await expect(page).toHaveURL(/\/files\?q=assay$/);
  });
});
