import { startOtherConsole } from '../fixtures/other-console';
import { OwnPostgres } from '../fixtures/own-postgres';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';
import { SignInPage } from '../pages/sign-in-page';

// The line read aloud repeats the first sentence alone.
const WORDS = 'The console can’t reach its database. Without it';

test('without its database every page says so, nothing is sent, and each comes back by itself with it', async ({
  sandbox,
  browser,
  request,
}, testInfo) => {
  test.slow(); // a PostgreSQL and a console start and stop
  const northPit = await sandbox.workspace(NORTH_PIT);
  const { orgId, workspaceId } = northPit;
  const org = `/orgs/${orgId}`;
  const files = `${org}/workspaces/${workspaceId}/files`;
  const pages = [`${org}/workspaces`, files, files.replace(/files$/, 'deleted'), files.replace(/files$/, 'members')];
  const postgres = await OwnPostgres.create(testInfo.outputPath('database'));
  const settings = { DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' };
  const other = await startOtherConsole(request, settings);
  const context = await browser.newContext({ baseURL: other.url, storageState: { cookies: [], origins: [] } });
  try {
    const page = await context.newPage();
    await new SignInPage(page).signInAs('owner');
    await page.goto(files);
    const listed = page.getByText('204 files', { exact: true });
    await expect(listed).toBeVisible();

    await postgres.stop();
    expect((await context.request.get('/api/ready')).status()).toBe(503);
    const list = await context.request.get(`/api${files}`);
    expect(list.status()).toBe(503);
    expect(await list.json()).toMatchObject({ failure: { kind: 'database-gone' } });
    for (const address of [...pages, `${org}/roles`, `${org}/activity`, '/']) {
      await page.goto(address);
      await expect(page.getByText(WORDS), address).toBeVisible();
      await expect(page.getByText('The fault is ours'), address).toHaveCount(0);
    }
    await page.goto('/signin');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();

    await page.goto(files);
    await expect(page.getByText(WORDS)).toBeVisible();
    await postgres.start();
    await expect(listed).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(WORDS)).toHaveCount(0);
    expect((await context.request.get('/api/ready')).status()).toBe(200);
  } finally {
    await other.stop();
    await context.close();
    await postgres.stop();
  }
});
