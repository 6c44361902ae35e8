import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answered } from '@/lib/testing/ask';
import { TestBrowser } from '@/lib/testing/test-browser';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const OWNER = 'owner@sandbox.example';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

let server: TestConsole;
beforeAll(async () => {
  server = await startTestConsole();
});
afterEach(() => server.database.owner.deleteFrom('rate_window').execute());
afterAll(() => server.stop());

/** Addresses that lead, or might once lead, away from the console. Whoever gives one ends on our start page. */
const ASTRAY: [string, () => string][] = [
  ['another site', () => 'https://evil.example'],
  ['another site by two slashes', () => '//evil.example'],
  ['another site by a backslash', () => '/\\evil.example'],
  ['another site by a tab', () => '/\t/evil.example'],
  ['another site after a line break', () => '\n//evil.example'],
  ['two slashes after a dot-dot', () => '/..//evil.example'],
  ['two slashes after a dot', () => '/.//evil'],
  ['two slashes after an encoded dot-dot', () => '/%2e%2e//evil'],
  ['two slashes, encoded', () => '/%2f%2fevil.example'],
  ['a backslash, encoded', () => '/%5cevil.example'],
  ['us as a person at another site', () => `${server.origin}@evil.example`],
  ['a name that begins like ours', () => `${server.origin}.evil.example`],
  ['another port of ours', () => `${server.origin}1/`],
  ['us over https', () => server.origin.replace('http:', 'https:')],
  ['a script', () => 'javascript:alert(1)'],
  ['a document in the address', () => 'data:text/html,<script>alert(1)</script>'],
  ['a name that folds into ours', () => server.origin.replace('localhost', 'localhost。')],
  ['a line separator', () => '\u2028//evil'],
  ['signing out', () => '/api/auth/signout'],
  ['signing in, again and again', () => '/signin?callbackUrl=/signin'],
  ['the provider’s way out', () => '/signed-out'],
  ['10 KiB', () => `/${'x'.repeat(10_240)}`],
  ['a header of its own', () => '/\r\nSet-Cookie: planted=1'],
  ['nothing', () => ''],
];

/** Fails where an answer leads anywhere but our own pages, or to one that leads on by two slashes. */
function expectOurs(location: string | undefined | null, label: string): URL {
  const url = new URL(location ?? '', server.origin);
  expect(url.origin, label).toBe(server.origin);
  expect(url.pathname, label).not.toMatch(/\/\/|\\|%2f|%5c/i);
  return url;
}

async function startSignIn(callbackUrl: string, browser = new TestBrowser()): Promise<Response> {
  const { csrfToken } = (await (await browser.send(`${server.origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl, json: 'true' };
  return browser.send(`${server.origin}/api/auth/signin/evo`, { form, headers: { Origin: server.origin } });
}

describe.each(ASTRAY)('%s as the place to return to', (_, address) => {
  it('leads to our start page after signing in', async () => {
    const { landedAt, cookie } = await server.signIn(OWNER, { callbackUrl: address() });
    expect(expectOurs(landedAt, 'after signing in').href).toBe(`${server.origin}/`);
    const next = await server.ask('/', { headers: { Cookie: cookie } });
    expect(expectOurs(next.headers.location, 'from there').pathname).toMatch(/^\/orgs\/[0-9a-f-]{36}\/workspaces$/);
  });

  it('is not kept by the sign-in page, nor by the pages that lead to it', async () => {
    const query = `callbackUrl=${encodeURIComponent(address())}`;
    for (const path of ['/api/auth/signin', '/api/auth/error']) {
      const answer = await server.ask(`${path}?${query}`);
      expect(expectOurs(answer.headers.location, path).href).toBe(`${server.origin}/signin`);
      expect(Object.keys(answer.headers)).not.toContain('set-cookie');
    }
    const page = await server.ask(`/signin?${query}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('"callbackUrl\\":\\"/\\"');
  });

  it('is not where a failed sign-in leads', async () => {
    const browser = new TestBrowser();
    await startSignIn(address(), browser);
    const failed = await browser.send(`${server.origin}/api/auth/callback/evo?code=nobody&state=another`);
    const first = expectOurs(failed.headers.get('location'), 'after a failure');
    const second = await browser.send(first.href);
    expect(expectOurs(second.headers.get('location'), 'from there').href).toBe(
      `${server.origin}/signin?error=OAuthCallback`,
    );
  });

  it('is not where signing out leads', async () => {
    const browser = new TestBrowser();
    await server.signIn(OWNER, { browser });
    const csrf = await browser.send(`${server.origin}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const form = { csrfToken, callbackUrl: address() };
    const answer = await browser.send(`${server.origin}/api/auth/signout`, {
      form,
      headers: { Origin: server.origin },
    });
    expectOurs(answer.headers.get('location'), 'after signing out');
    const json = await startSignOutAsPage(address());
    expectOurs(json.url, 'told to a page after signing out');
  });

  it('does no harm in a cookie', async () => {
    const browser = new TestBrowser();
    await startSignIn('/', browser);
    const jar = browser.cookies(server.origin);
    const name = [...jar.keys()].find((each) => each.endsWith('.callback')) ?? '';
    jar.set(name, encodeURIComponent(address()));
    for (const path of ['/api/auth/error', '/api/auth/signin', '/api/auth/callback/evo?error=access_denied']) {
      const answer = await browser.send(`${server.origin}${path}`);
      expect(expectOurs(answer.headers.get('location'), path).searchParams.get('callbackUrl')).toBeNull();
    }
    const { landedAt } = await server.signIn(OWNER, { callbackUrl: '', browser });
    expectOurs(landedAt, 'after signing in');
  });
});

async function startSignOutAsPage(callbackUrl: string): Promise<{ url: string }> {
  const browser = new TestBrowser();
  await server.signIn(OWNER, { browser });
  const csrf = await browser.send(`${server.origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl, json: 'true' };
  const answer = await browser.send(`${server.origin}/api/auth/signout`, { form, headers: { Origin: server.origin } });
  return (await answer.json()) as { url: string };
}

it('keeps a place of our own through signing in', async () => {
  const callbackUrl = '/orgs/00000000-0000-4000-8000-000000000000/activity?outcome=denied#top';
  const { landedAt } = await server.signIn(OWNER, { callbackUrl });
  expect(landedAt).toBe(`${server.origin}${callbackUrl}`);
});

describe('whatever a request says of its host', () => {
  const CLAIMS: [string, Record<string, string>][] = [
    ['Host', { Host: 'evil.example' }],
    ['X-Forwarded-Host', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }],
    ['X-Forwarded-Host with ours in front', { 'X-Forwarded-Host': 'localhost, evil.example' }],
    ['Forwarded', { Forwarded: 'host=evil.example;proto=https' }],
    ['X-Original-Host', { 'X-Original-Host': 'evil.example', 'X-Host': 'evil.example' }],
    ['our own header for the path', { 'x-console-path': '//evil.example' }],
  ];
  const nowhereElse = ({ headers, body }: Answered, label: string): void => {
    expect(JSON.stringify(headers) + body, label).not.toContain('evil.example');
  };

  it.each(CLAIMS)('in %s, addresses and cookies stay ours', async (_, headers) => {
    for (const path of [
      '/',
      '/orgs/x/workspaces',
      '/signed-out',
      '/api/auth/signin',
      '/api/auth/error',
      '/api/auth/csrf',
    ]) {
      const answer = await server.ask(path, { headers });
      nowhereElse(answer, path);
      if (answer.headers.location !== undefined && path !== '/signed-out') expectOurs(answer.headers.location, path);
    }
    nowhereElse(await server.ask('/signin', { headers }), '/signin');
  });

  it.each(CLAIMS)('in %s, the provider is told our own address', async (_, headers) => {
    const csrf = await server.ask('/api/auth/csrf', { headers });
    const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
    const cookie = (csrf.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
    const answer = await server.ask('/api/auth/signin/evo', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, callbackUrl: '/', json: 'true' }).toString(),
      headers: { ...FORM, ...headers, Origin: server.origin, Cookie: cookie },
    });
    const { url } = JSON.parse(answer.body) as { url: string };
    expect(new URL(url).origin).toBe(server.sandbox.origin);
    expect(new URL(url).searchParams.get('redirect_uri')).toBe(`${server.origin}/api/auth/callback/evo`);
  });
});

it.each([
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'Unheard',
  '__proto__',
  'constructor',
  'x'.repeat(9_000),
])('shows words of its own for the error %s', async (error) => {
  const page = await server.ask(`/signin?error=${encodeURIComponent(error)}`);
  expect(page.status).toBe(200);
  const known = await server.ask('/signin?error=Callback');
  const notice = (body: string) => /role="(?:alert|status)"[^>]*>.*?<\/div>/.exec(body)?.[0] ?? 'none';
  expect(notice(page.body)).toBe(notice(known.body));
  expect(page.body).not.toMatch(/alert\(1\)<|<svg onload/);
});
