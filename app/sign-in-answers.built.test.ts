import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseAccount } from '@/lib/testing/sandbox-sign-in';
import { TestBrowser } from '@/lib/testing/test-browser';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';
import { trailOf } from '@/lib/testing/test-sessions';

const OWNER = 'owner@sandbox.example';
const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

let server: TestConsole;
beforeAll(async () => {
  server = await startTestConsole();
});
beforeEach(() => server.sandbox.door('POST', '/reset'));
afterEach(() => server.database.owner.deleteFrom('rate_window').execute());
afterAll(() => server.stop());

const callback = () => `${server.origin}/api/auth/callback/evo`;

/** Goes as far as the provider's redirect back, which is returned and not followed. */
async function upToReturn(browser: TestBrowser, account = OWNER): Promise<URL> {
  const { csrfToken } = (await (await browser.send(`${server.origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, callbackUrl: '/', json: 'true' };
  const started = await browser.send(`${server.origin}/api/auth/signin/evo`, {
    form,
    headers: { Origin: server.origin },
  });
  const { url } = (await started.json()) as { url: string };
  return chooseAccount(browser, url, account, callback());
}

const sessions = async () => (await server.database.owner.selectFrom('session').select('id').execute()).length;

/** Fails unless the sign-in ended on the sign-in page with an error, no session, and one entry in the trail. */
async function expectRefused(browser: TestBrowser, act: () => Promise<Response>, outcome = 'failed'): Promise<void> {
  const [sessionsBefore, trailBefore] = [await sessions(), await trailOf(server.database)];
  const location = await browser.follow(await act(), server.origin, `${server.origin}/signin`);
  expect(location.href).toMatch(new RegExp(`^${server.origin}/signin\\?error=\\w+$`));
  const page = await browser.send(location.href);
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/Press Sign in|did not let you in/);
  expect(await sessions()).toBe(sessionsBefore);
  expect([...browser.cookies(server.origin).keys()].filter((name) => name.endsWith('.session'))).toEqual([]);
  expect((await trailOf(server.database)).slice(trailBefore.length)).toEqual([`sign-in ${outcome}`]);
}

it('asks for a code with S256, state, the exact address to return to and no more scopes than it needs', async () => {
  const browser = new TestBrowser();
  const { csrfToken } = (await (await browser.send(`${server.origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const ask = async () => {
    const form = {
      csrfToken,
      callbackUrl: '/',
      json: 'true',
      scope: 'openid admin',
      redirect_uri: 'https://evil.example',
    };
    const path = `${server.origin}/api/auth/signin/evo?scope=admin&redirect_uri=https://evil.example&prompt=none`;
    const answer = await browser.send(path, { form, headers: { Origin: server.origin } });
    return new URL(((await answer.json()) as { url: string }).url).searchParams;
  };
  const [first, second] = [await ask(), await ask()];
  expect(Object.fromEntries(first)).toEqual({
    client_id: 'evo-file-console',
    response_type: 'code',
    redirect_uri: callback(),
    scope: 'evo.discovery evo.workspace evo.file offline_access',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
  });
  for (const name of ['state', 'code_challenge']) expect(second.get(name)).not.toBe(first.get(name));
});

describe('what comes back with the browser', () => {
  it.each<[string, (returned: URL) => void]>([
    ['another state', (url) => url.searchParams.set('state', 'another')],
    ['no state', (url) => url.searchParams.delete('state')],
    ['an empty state', (url) => url.searchParams.set('state', '')],
    ['two states', (url) => url.searchParams.append('state', 'another')],
    ['another issuer', (url) => url.searchParams.set('iss', 'https://issuer.example')],
    ['no issuer', (url) => url.searchParams.delete('iss')],
    ['two issuers', (url) => url.searchParams.append('iss', 'https://issuer.example')],
    ['another code', (url) => url.searchParams.set('code', 'nobody')],
    ['no code', (url) => url.searchParams.delete('code')],
    ['two codes', (url) => url.searchParams.append('code', 'nobody')],
    ['an error', (url) => url.searchParams.set('error', 'server_error')],
  ])('is refused with %s', async (_, spoil) => {
    const browser = new TestBrowser();
    const returned = await upToReturn(browser);
    spoil(returned);
    await expectRefused(browser, () => browser.send(returned.href));
  });

  it('is refused in another browser than the one that left', async () => {
    const returned = await upToReturn(new TestBrowser());
    const other = new TestBrowser();
    await expectRefused(other, () => other.send(returned.href));
  });

  it('is refused where the browser meanwhile left a second time, for another account', async () => {
    const browser = new TestBrowser();
    const returned = await upToReturn(browser);
    await upToReturn(browser, 'viewer@sandbox.example');
    await expectRefused(browser, () => browser.send(returned.href));
  });

  it('is refused with the verifier of another sign-in', async () => {
    const [browser, other] = [new TestBrowser(), new TestBrowser()];
    const returned = await upToReturn(browser);
    await upToReturn(other);
    const jar = browser.cookies(server.origin);
    const name = [...jar.keys()].find((each) => each.endsWith('.pkce')) ?? '';
    jar.set(name, other.cookies(server.origin).get(name) ?? '');
    await expectRefused(browser, () => browser.send(returned.href));
  });

  it('is accepted once, and refused the second time', async () => {
    const browser = new TestBrowser();
    const returned = await upToReturn(browser);
    const kept = new Map(browser.cookies(server.origin));
    await browser.send(returned.href);
    expect([...browser.cookies(server.origin).keys()].some((name) => name.endsWith('.session'))).toBe(true);
    const again = new TestBrowser();
    for (const [name, value] of kept) again.cookies(server.origin).set(name, value);
    await expectRefused(again, () => again.send(returned.href));
  });

  it('is told as a refusal where the person said no', async () => {
    const browser = new TestBrowser();
    const returned = await upToReturn(browser);
    const state = returned.searchParams.get('state') ?? '';
    const refused = `${callback()}?error=access_denied&state=${state}&iss=${server.sandbox.origin}`;
    await expectRefused(browser, () => browser.send(refused), 'denied');
  });
});

describe('what the token endpoint answers', () => {
  async function genuine(): Promise<{ access_token: string; token_type: string }> {
    return (await server.sandbox.door('POST', '/token', { account: OWNER })) as {
      access_token: string;
      token_type: string;
    };
  }
  const claims = () => ({ iss: server.sandbox.origin, aud: 'evo-file-console', sub: 'x', iat: 1, exp: 9_999_999_999 });

  it.each(['500', '503', 'html', 'empty', 'truncated', 'redirect', 'reset', 'invalid_grant', 'invalid_client', 'huge'])(
    'is refused where it is %s',
    async (fault) => {
      const browser = new TestBrowser();
      const returned = await upToReturn(browser);
      await server.sandbox.door('POST', '/faults', { operation: 'token', fault });
      await expectRefused(browser, () => browser.send(returned.href));
    },
  );

  it.each<[string, (tokens: Awaited<ReturnType<typeof genuine>>) => object]>([
    ['no access token', ({ token_type }) => ({ token_type })],
    ['another kind of token', (tokens) => ({ ...tokens, token_type: 'DPoP' })],
    ['an access token that names nobody', (tokens) => ({ ...tokens, access_token: 'opaque' })],
    ['an unsigned ID token', (tokens) => ({ ...tokens, id_token: `${base64({ alg: 'none' })}.${base64(claims())}.` })],
    [
      'an ID token that says it is signed',
      (tokens) => ({ ...tokens, id_token: `${base64({ alg: 'RS256' })}.${base64(claims())}.AAAA` }),
    ],
    [
      'an ID token signed with a shared secret',
      (tokens) => ({ ...tokens, id_token: `${base64({ alg: 'HS256' })}.${base64(claims())}.AAAA` }),
    ],
    ['an ID token that is none', (tokens) => ({ ...tokens, id_token: 'a.b.c' })],
    ['an access token in place of the ID token', (tokens) => ({ ...tokens, id_token: tokens.access_token })],
  ])('is refused with %s', async (_, change) => {
    const body = change(await genuine());
    const browser = new TestBrowser();
    const returned = await upToReturn(browser);
    await server.sandbox.door('POST', '/faults', { operation: 'token', fault: '200', body });
    await expectRefused(browser, () => browser.send(returned.href));
  });

  it('is accepted with an ID token in which everything is right', async () => {
    await server.sandbox.door('PUT', '/switches', { idToken: true });
    const { landedAt, cookie } = await server.signIn(OWNER);
    expect(landedAt).toBe(`${server.origin}/`);
    expect(cookie).toContain('.session=');
  });
});
