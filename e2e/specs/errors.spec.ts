import { violationsOn } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { ErrorsPage } from '../pages/errors-page';

const TYPES = [
  '/file-api/bad-request',
  '/file-api/files/invalid-path',
  '/file-api/files/no-file-upload-in-progress',
  '/file-api/auth/missing-token',
  '/file-api/auth/invalid-token',
  '/file-api/auth/insufficient-role',
  '/file-api/files/not-found',
  '/file-api/files/already-exists',
  '/file-api/files/gone',
  '/file-api/validation',
  '/file-api/api-errors',
  '/file-api/metadata/store-error',
  '/file-api/bad-gateway',
  'unknown',
  'unreadable',
  'network',
  'timeout',
  'console/not-recorded',
  'console/not-permitted',
  'console/invalid-input',
];

test.describe('without a session', () => {
  test.use({ account: null });

  test('the atlas shows every type of error as a toast that announces nothing', async ({ page }) => {
    const errors = new ErrorsPage(page);
    await errors.open();
    await expect(errors.heading('Error atlas', 1)).toBeVisible();
    for (const type of TYPES) await expect(errors.ofType(type).first(), type).toBeVisible();
    for (const outcome of ['Deleted DH-2024-117_assay.csv', 'Deleting DH-2024-117_assay.csv']) {
      await expect(errors.example(outcome).first()).toBeVisible();
    }
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveCount(0);
  });

  test('each kind has a page of its own, with cause, next step and what tests find', async ({ page }) => {
    const errors = new ErrorsPage(page);
    await errors.open();
    const addresses = await page
      .getByRole('article')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('/errors/insufficient-role');
    for (const address of addresses) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
      for (const term of ['Why', 'What to do']) expect(await answer.text(), address).toContain(`>${term}</dt>`);
    }
    expect((await page.request.get('/errors/no-such-kind')).status()).toBe(404);

    await page.getByRole('link', { name: '403 · auth/insufficient-role' }).click();
    await expect(errors.heading('Insufficient role', 1)).toBeVisible();
    await expect(page).toHaveTitle(/^Insufficient role/);
    await expect(page.getByText('data-error-type="/file-api/auth/insufficient-role"')).toBeVisible();
    await expect(errors.ofType('/file-api/auth/insufficient-role')).toHaveCount(2);
  });

  for (const kind of [undefined, 'insufficient-role']) {
    const title = kind === undefined ? 'the atlas' : 'the page of a kind';
    test(`${title} has no accessibility violation in either theme at any width`, async ({ page }) => {
      test.slow(); // every kind of failure is on one page
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await new ErrorsPage(page).open(kind);
      const found: string[] = [];
      for (const width of [1440, 1024, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme: 'light' });
        found.push(...(await violationsOn(page)));
        // The theme changes colours and nothing else.
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await violationsOn(page, 'of colour')));
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways).toBeLessThanOrEqual(0);
      }
      expect(found).toEqual([]);
    });
  }
});

test.describe('as viewer', () => {
  test.use({ account: 'viewer' });

  test('the details of a toast lead to its explanation, which shows the same toast', async ({
    sandbox,
    filesPage,
    notifications,
    page,
  }) => {
    const name = await filesPage.openOnFirst(await sandbox.workspace('North Pit'), 'assay');
    await filesPage.deleteButton(name).click();
    const alert = notifications.alert();
    await alert.getByRole('button', { name: 'Details', exact: true }).click();
    await alert.getByRole('link', { name: 'About this error' }).click();
    const errors = new ErrorsPage(page);
    await expect(errors.heading('Not permitted', 1)).toBeVisible();
    await expect(errors.example('You can’t delete files in North Pit')).toContainText(
      'Your role there lets you read files only.',
    );
    await expect(alert).toHaveAccessibleName('You can’t delete files in North Pit');
  });
});
