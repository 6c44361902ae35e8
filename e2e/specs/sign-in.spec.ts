import { consoleUrl } from '../fixtures/addresses';
import { ACCOUNTS } from '../fixtures/sandbox';
import { NORTH_PIT } from '../fixtures/seed';
import { expect, test } from '../fixtures/test';

test.use({ account: null });

for (const account of ACCOUNTS) {
  test(`signs in as ${account} and lands on the workspaces`, async ({ signInPage, workspacesPage, page }) => {
    await signInPage.signInAs(account);
    await expect(page).toHaveURL(/\/orgs\/[0-9a-f-]{36}\/workspaces/);
    if (account !== 'outsider') await expect(workspacesPage.table).toBeVisible();
  });
}

test('asks for sign-in at any address and returns there', async ({ page, sandbox, signInPage, filesPage }) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await page.goto(`/orgs/${northPit.orgId}/workspaces/${northPit.workspaceId}/files?q=assay`);
  await expect(page).toHaveURL(/\/signin\?/);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await signInPage.signInButton.click();
  await signInPage.chooseAccount('owner');
  await expect(page).toHaveURL(/\/files\?q=assay$/);
  await filesPage.expectCount('9 of 204 files');
});

test('a provider that fails on the way back is told as such, and the next try brings one to the same place', async ({
  page,
  sandbox,
  signInPage,
  filesPage,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await sandbox.arm({ operation: 'token', fault: '503' });
  await page.goto(`/orgs/${northPit.orgId}/workspaces/${northPit.workspaceId}/files?q=assay`);
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await signInPage.signInButton.click();
  await signInPage.accountButton('owner').click();
  await expect(signInPage.notice).toContainText('Evo’s sign-in did not answer as it should just now.');
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await signInPage.signInButton.click();
  // The provider still knows who it is, or asks once more.
  await expect(signInPage.accountButton('owner').or(signInPage.accountMenu).first()).toBeVisible();
  if (await signInPage.accountButton('owner').isVisible()) await signInPage.chooseAccount('owner');
  await filesPage.expectCount('9 of 204 files');
});

for (const callbackUrl of [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
]) {
  test(`never leaves the console after signing in with callbackUrl ${callbackUrl}`, async ({ page, signInPage }) => {
    await signInPage.signInAs('owner', `?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(new URL(page.url()).origin).toBe(consoleUrl);
  });
}

test('at another address than its own the console names its own', async ({ page }) => {
  const elsewhere = consoleUrl.replace('localhost', '127.0.0.1');
  await page.goto(`${elsewhere}/signin`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('status').getByRole('link', { name: consoleUrl }).click();
  await expect(page).toHaveURL(`${consoleUrl}/signin`);
});

test('keeps tokens from the browser: one opaque, script-proof session cookie', async ({
  page,
  context,
  signInPage,
}) => {
  const leaks: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith(consoleUrl)) return;
    response.text().then(
      (body) => {
        if (/eyJ[\w-]{20,}\.eyJ[\w-]{20,}\./.test(body)) leaks.push(response.url());
      },
      () => undefined, // redirects and aborted answers have no body
    );
  });
  await signInPage.signInAs('owner');
  const session = (await context.cookies(consoleUrl)).filter((cookie) => cookie.name.endsWith('.session'));
  expect(session).toHaveLength(1);
  expect(session[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(session[0]?.value.length).toBeLessThan(128);
  expect(leaks).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(stored).not.toContain('eyJ');
});

test('signing out ends the session on the server, and Back shows nothing', async ({
  page,
  context,
  sandbox,
  signInPage,
  filesPage,
}) => {
  const northPit = await sandbox.workspace(NORTH_PIT);
  await signInPage.signInAs('owner');
  await filesPage.open(northPit);
  await filesPage.expectCount('204 files');
  const before = await context.cookies(consoleUrl);
  await signInPage.signOut();

  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(0);

  // The old cookie is dead, whoever kept a copy of it.
  await context.addCookies(before);
  const replayed = await page.request.get(`/api/orgs/${northPit.orgId}/workspaces/${northPit.workspaceId}/files`);
  expect(replayed.status()).toBe(401);
  await page.goto(`/orgs/${northPit.orgId}/workspaces`);
  await expect(page).toHaveURL(/\/signin/);
});

test('where signing out does not work the page says so, and it works later', async ({
  page,
  context,
  signInPage,
  notifications,
}) => {
  await signInPage.signInAs('owner');
  await context.setOffline(true);
  await signInPage.accountMenu.click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(notifications.alert('You’re still signed in')).toBeVisible();
  await context.setOffline(false);
  await signInPage.signOut();
});

test('signing in again as somebody else after signing out', async ({ page, signInPage }) => {
  await signInPage.signInAs('owner');
  await signInPage.signOut();
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
  await signInPage.signInButton.click();
  await signInPage.chooseAccount('viewer');
  await signInPage.accountMenu.click();
  await expect(page.getByText('viewer@sandbox.example').first()).toBeVisible();
});

test('a session cookie planted before sign-in is not the one used after it', async ({ context, signInPage }) => {
  await signInPage.signInAs('owner');
  const planted = (await context.cookies(consoleUrl)).find((cookie) => cookie.name.endsWith('.session'));
  await signInPage.signInAs('editor');
  const used = (await context.cookies(consoleUrl)).find((cookie) => cookie.name.endsWith('.session'));
  expect(used?.value).not.toBe(planted?.value);
});
