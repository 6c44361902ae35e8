import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whileHeld } from '@/sandbox/test/held-row';
import { CLIENT_SECRET, CONSOLE_ORIGIN, TestSandbox } from '@/sandbox/test/running-sandbox';
import {
  authorizeAddress,
  Browser,
  CALLBACK,
  chooseAccount,
  newVerifier,
  refresh,
  requestToken,
  signIn,
} from '@/sandbox/test/sign-in-flow';

const OWNER = 'owner@sandbox.example';
let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
});
afterEach(async () => {
  await sandbox.door('POST', '/reset');
});
afterAll(async () => {
  await sandbox.stop();
});

const discovers = async (token: string): Promise<number> =>
  (await sandbox.call('GET', '/evo/identity/v2/discovery?service=evo', { authorization: `Bearer ${token}` })).status;

describe('signing in', () => {
  it('lists the five main accounts first, by e-mail address, and sends the browser back with code and state', async () => {
    const browser = new Browser(sandbox);
    const address = authorizeAddress(newVerifier());
    const first = await browser.open(address);
    const html = await (await browser.open(first.headers.get('location') ?? '')).text();
    const buttons = [...html.matchAll(/<button class="account"[^>]*>([^< ]+) /g)].map(([, email]) => email);
    expect(buttons.slice(0, 5)).toEqual(
      ['owner', 'editor', 'viewer', 'admin', 'outsider'].map((name) => `${name}@sandbox.example`),
    );
    expect(buttons.length).toBeGreaterThan(35);

    const back = await chooseAccount(browser, address, OWNER);
    expect(back.origin + back.pathname).toBe(CALLBACK);
    expect(back.searchParams.get('state')).toBe('a state');
    expect(browser.cookieNames().every((name) => name.startsWith('evo_sandbox_'))).toBe(true);
  });

  it('gives a Bearer token with the claims of an Evo token and a refresh token, but no ID token', async () => {
    const tokens = await signIn(sandbox, OWNER);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(tokens.refresh_token).toMatch(/.{20}/);
    expect(tokens).not.toHaveProperty('id_token');
    const account = (await sandbox.state()).accounts.find(({ email }) => email === OWNER);
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      iss: sandbox.origin,
      sub: account?.id,
      email: OWNER,
      given_name: 'Workspace',
      family_name: 'Owner',
      name: 'Workspace Owner',
      client_id: 'evo-file-console',
      scope: ['evo.discovery', 'evo.workspace', 'evo.file', 'offline_access'],
    });
    expect(await discovers(tokens.access_token)).toBe(200);
  });

  it('gives no refresh token without offline_access, and none while the switch refreshTokens is off', async () => {
    expect(await signIn(sandbox, OWNER, { scope: 'evo.file' })).not.toHaveProperty('refresh_token');
    await sandbox.door('PUT', '/switches', { refreshTokens: false });
    expect(await signIn(sandbox, OWNER)).not.toHaveProperty('refresh_token');
  });

  it('asks which account again although the browser signed in before, and answers prompt=none with login_required', async () => {
    const browser = new Browser(sandbox);
    await chooseAccount(browser, authorizeAddress(newVerifier()), OWNER);
    const again = await browser.open(authorizeAddress(newVerifier()));
    expect(again.headers.get('location')).toMatch(/^\/interaction\//);
    const silent = await browser.open(authorizeAddress(newVerifier(), { prompt: 'none' }));
    expect(silent.headers.get('location')).toContain('error=login_required');
  });

  it('refuses a request without PKCE, an unknown redirect address and an unknown client', async () => {
    const browser = new Browser(sandbox);
    const noPkce = await browser.open(authorizeAddress('x', { code_challenge: '', code_challenge_method: '' }));
    expect(noPkce.headers.get('location')).toContain('error=invalid_request');
    const elsewhere = await browser.open(authorizeAddress('x', { redirect_uri: 'https://evil.example/' }));
    expect(elsewhere.status).toBe(400);
    expect(elsewhere.headers.get('location')).toBeNull();
    expect((await browser.open(authorizeAddress('x', { client_id: 'unknown\u0000' }))).status).toBe(400);
  });

  it('refuses a code that is used a second time or with the wrong verifier', async () => {
    const verifier = newVerifier();
    const back = await chooseAccount(new Browser(sandbox), authorizeAddress(verifier), OWNER);
    const code = back.searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
    expect((await requestToken(sandbox, { ...form, code_verifier: newVerifier() })).tokens.error).toBe('invalid_grant');
    expect((await requestToken(sandbox, { ...form, code_verifier: verifier })).status).toBe(200);
    expect((await requestToken(sandbox, { ...form, code_verifier: verifier })).tokens.error).toBe('invalid_grant');
  });

  it('lets a native app come back to any loopback port without a secret', async () => {
    const tokens = await signIn(sandbox, 'viewer@sandbox.example', {
      client_id: 'evo-sandbox-native',
      redirect_uri: 'http://localhost:53123/signin-callback',
    });
    expect(await discovers(tokens.access_token)).toBe(200);
  });

  it('answers a stale sign-in page with a readable page', async () => {
    const stale = await new Browser(sandbox).open('/interaction/unknown');
    expect(stale.status).toBe(400);
    expect(await stale.text()).toContain('This sign-in has expired');
  });
});

describe('refreshing', () => {
  it('rotates every time; using an old token again ends the whole grant', async () => {
    const tokens = await signIn(sandbox, OWNER);
    const second = await refresh(sandbox, tokens.refresh_token);
    expect(second.tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(second.tokens.refresh_token).not.toBe(tokens.refresh_token);
    const third = await refresh(sandbox, second.tokens.refresh_token);
    expect(third.status).toBe(200);
    expect((await refresh(sandbox, second.tokens.refresh_token)).tokens.error).toBe('invalid_grant');
    expect((await refresh(sandbox, third.tokens.refresh_token)).tokens.error).toBe('invalid_grant');
  });

  it('lets only one of two simultaneous refreshes win', async () => {
    const tokens = await signIn(sandbox, OWNER);
    const row = {
      text: "SELECT 1 FROM oidc_entities WHERE model = 'RefreshToken' AND id = $1 FOR UPDATE",
      values: [tokens.refresh_token],
    };
    const start = () => Promise.all([1, 2].map(() => refresh(sandbox, tokens.refresh_token)));
    const [first, second] = await whileHeld(sandbox, row, 2, start);
    expect([first?.status, second?.status].toSorted()).toEqual([200, 400]);
  });

  it('forgives a second use within refreshReuseGraceSeconds', async () => {
    await sandbox.door('PUT', '/switches', { refreshReuseGraceSeconds: 60 });
    const tokens = await signIn(sandbox, OWNER);
    const first = await refresh(sandbox, tokens.refresh_token);
    const second = await refresh(sandbox, tokens.refresh_token);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await refresh(sandbox, first.tokens.refresh_token)).status).toBe(200);
  });

  it('ends one sign-in without touching another of the same account', async () => {
    const [one, other] = [await signIn(sandbox, OWNER), await signIn(sandbox, OWNER)];
    await refresh(sandbox, one.refresh_token);
    await refresh(sandbox, one.refresh_token);
    expect((await refresh(sandbox, other.refresh_token)).status).toBe(200);
  });

  it('gives tokens as short-lived as accessTokenSeconds says', async () => {
    await sandbox.door('PUT', '/switches', { accessTokenSeconds: 7 });
    const tokens = await signIn(sandbox, OWNER);
    const { exp = 0, iat = 0 } = decodeJwt(tokens.access_token);
    expect([tokens.expires_in, exp - iat]).toEqual([7, 7]);
  });

  it('ages tokens by the sandbox clock and mints new ones by it', async () => {
    const tokens = await signIn(sandbox, OWNER);
    await sandbox.door('POST', '/clock', { offsetSeconds: 3700 });
    expect(await discovers(tokens.access_token)).toBe(401);
    const renewed = await refresh(sandbox, tokens.refresh_token);
    expect(await discovers(renewed.tokens.access_token)).toBe(200);
  });
});

describe('ending', () => {
  it('revokes every token and grant of an account through the door, and lets it sign in again', async () => {
    const tokens = await signIn(sandbox, 'editor@sandbox.example');
    const owner = await signIn(sandbox, OWNER);
    expect((await sandbox.door('POST', '/revoke', { account: 'editor@sandbox.example' })).status).toBe(204);
    expect(await discovers(tokens.access_token)).toBe(401);
    expect((await refresh(sandbox, tokens.refresh_token)).tokens.error).toBe('invalid_grant');
    expect(await discovers(owner.access_token)).toBe(200);
    expect(await discovers((await signIn(sandbox, 'editor@sandbox.example')).access_token)).toBe(200);
  });

  it('takes a refresh token back at the revocation address', async () => {
    const tokens = await signIn(sandbox, OWNER);
    const form = { token: tokens.refresh_token ?? '', client_id: 'evo-file-console', client_secret: CLIENT_SECRET };
    const body = new URLSearchParams(form);
    expect((await fetch(`${sandbox.origin}/connect/revocation`, { method: 'POST', body })).status).toBe(200);
    expect((await refresh(sandbox, tokens.refresh_token)).tokens.error).toBe('invalid_grant');
  });

  it('signs out without a question and returns to the registered address', async () => {
    const browser = new Browser(sandbox);
    await chooseAccount(browser, authorizeAddress(newVerifier()), OWNER);
    const query = new URLSearchParams({
      client_id: 'evo-file-console',
      post_logout_redirect_uri: `${CONSOLE_ORIGIN}/signin`,
    });
    const page = await (await browser.open(`/connect/endsession?${query.toString()}`)).text();
    expect(page).toContain('document.forms[0].submit()');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const done = await browser.open('/connect/endsession/confirm', { xsrf, logout: 'yes' });
    expect(done.headers.get('location')).toBe(`${CONSOLE_ORIGIN}/signin`);
  });
});

describe('other grants and documents', () => {
  it('gives the service client a token by body or by Basic header', async () => {
    const form = { grant_type: 'client_credentials', scope: 'evo.discovery evo.workspace' };
    const byBody = await requestToken(sandbox, {
      ...form,
      client_id: 'evo-sandbox-service',
      client_secret: CLIENT_SECRET,
    });
    const basic = Buffer.from(`evo-sandbox-service:${encodeURIComponent(CLIENT_SECRET)}`).toString('base64');
    const byHeader = await requestToken(sandbox, form, { authorization: `Basic ${basic}` });
    for (const { tokens } of [byBody, byHeader]) {
      expect(decodeJwt(tokens.access_token)).toMatchObject({
        email: 'console.service@clients.example',
        type: 'service',
      });
      expect(await discovers(tokens.access_token)).toBe(200);
    }
  });

  it('refuses a wrong secret and a resource it does not know', async () => {
    const form = { grant_type: 'client_credentials', scope: 'evo.file', client_id: 'evo-sandbox-service' };
    expect((await requestToken(sandbox, { ...form, client_secret: 'wrong' })).tokens.error).toBe('invalid_client');
    const target = await requestToken(sandbox, {
      ...form,
      client_secret: CLIENT_SECRET,
      resource: 'https://x.example',
    });
    expect(target.tokens.error).toBe('invalid_target');
  });

  it('publishes its addresses and the key that signs', async () => {
    const document = (await sandbox.call('GET', '/.well-known/openid-configuration')).json;
    expect(document).toMatchObject({
      issuer: sandbox.origin,
      authorization_endpoint: `${sandbox.origin}/connect/authorize`,
      token_endpoint: `${sandbox.origin}/connect/token`,
      userinfo_endpoint: `${sandbox.origin}/connect/userinfo`,
      revocation_endpoint: `${sandbox.origin}/connect/revocation`,
      end_session_endpoint: `${sandbox.origin}/connect/endsession`,
      jwks_uri: `${sandbox.origin}/.well-known/openid-configuration/jwks`,
    });
    const keys = (
      await sandbox.call<{ keys: Record<string, string>[] }>('GET', '/.well-known/openid-configuration/jwks')
    ).json;
    expect(keys.keys[0]?.kid).toBe(decodeProtectedHeader(await sandbox.token('owner')).kid);
    expect(keys.keys[0]).not.toHaveProperty('d');
  });

  it('tells who somebody is at userinfo', async () => {
    const answer = await sandbox.as('owner', 'GET', '/connect/userinfo');
    expect(answer.json).toMatchObject({ email: OWNER, name: 'Workspace Owner', org_name: 'Sandbox Mining' });
    expect((await sandbox.call('GET', '/connect/userinfo')).status).toBe(401);
  });

  it('adds an ID token only while the switch idToken is on', async () => {
    await sandbox.door('PUT', '/switches', { idToken: true });
    const tokens = await signIn(sandbox, OWNER);
    const claims = decodeJwt(tokens.id_token ?? '');
    expect(claims).toMatchObject({ iss: sandbox.origin, aud: 'evo-file-console', email: OWNER });
  });
});
