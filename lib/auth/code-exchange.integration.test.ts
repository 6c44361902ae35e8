import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchangeCode, type Returned } from '@/lib/auth/code-exchange';
import { providerMetadata } from '@/lib/auth/provider-metadata';
import { clientAuth } from '@/lib/auth/token-endpoint';
import { signInAtSandbox } from '@/lib/testing/sandbox-sign-in';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { startTestSandbox, type TestSandbox } from '@/lib/testing/test-sandbox';
import { OWNER, REDIRECT_URI } from '@/lib/testing/test-sessions';

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  setTestEnvironment({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', sandboxPort: sandbox.port });
});

afterAll(() => sandbox.stop());

beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});

async function signIn(): Promise<Returned> {
  const { code, state, iss, verifier } = await signInAtSandbox(sandbox.origin, OWNER, REDIRECT_URI);
  return { params: { code, state, iss }, checks: { state, code_verifier: verifier }, redirectUri: REDIRECT_URI };
}

async function tokenCalls(): Promise<number> {
  return ((await sandbox.door('GET', '/requests?operation=token')) as unknown[]).length;
}

describe('exchangeCode', () => {
  it('gives the tokens and the person', async () => {
    const { grant, person } = await exchangeCode(await providerMetadata(), await signIn());
    expect(person).toMatchObject({ name: 'Workspace Owner', email: OWNER });
    expect(grant.refreshToken).not.toBeNull();
    expect(grant.expiresAt).toBeGreaterThan(Date.now());
  });

  it.each<[string, (returned: Returned) => void]>([
    ['another state', ({ params }) => (params.state = 'another')],
    ['no state', ({ params }) => (params.state = undefined)],
    ['no state kept in the browser', ({ checks }) => (checks.state = undefined)],
    ['two empty states', ({ params, checks }) => (params.state = checks.state = '')],
    ['another issuer', ({ params }) => (params.iss = 'https://issuer.example')],
    ['no issuer where one was announced', ({ params }) => (params.iss = undefined)],
  ])('refuses %s before the code is used', async (_, spoil) => {
    const returned = await signIn();
    spoil(returned);
    await expect(exchangeCode(await providerMetadata(), returned)).rejects.toThrow(/another/);
    expect(await tokenCalls()).toBe(0);
  });

  it.each<[string, (returned: Returned) => void]>([
    ['a verifier that is not its own', ({ checks }) => (checks.code_verifier = 'x'.repeat(43))],
    ['no verifier', ({ checks }) => (checks.code_verifier = undefined)],
    ['a code of nobody', ({ params }) => (params.code = 'nobody')],
  ])('is refused %s by the provider', async (_, spoil) => {
    const returned = await signIn();
    spoil(returned);
    await expect(exchangeCode(await providerMetadata(), returned)).rejects.toThrow('answered 400');
  });

  it('uses a code once', async () => {
    const returned = await signIn();
    await exchangeCode(await providerMetadata(), returned);
    await expect(exchangeCode(await providerMetadata(), returned)).rejects.toThrow('answered 400');
  });

  it.each(['html', 'empty', 'truncated', 'redirect', '500', 'reset'])('gives up on %s', async (fault) => {
    const returned = await signIn();
    await sandbox.door('POST', '/faults', { operation: 'token', fault });
    await expect(exchangeCode(await providerMetadata(), returned)).rejects.toThrow();
  });

  it.each([
    ['no access token', { token_type: 'Bearer' }],
    ['another kind of token', { access_token: 'abc', token_type: 'DPoP' }],
    ['a token that names nobody', { access_token: 'opaque', token_type: 'Bearer' }],
    ['no object', 'tokens'],
  ])('refuses an answer with %s', async (_, body) => {
    const returned = await signIn();
    await sandbox.door('POST', '/faults', { operation: 'token', fault: '200', body });
    await expect(exchangeCode(await providerMetadata(), returned)).rejects.toThrow();
  });
});

describe('an ID token that comes along', () => {
  beforeEach(async () => {
    await sandbox.door('PUT', '/switches', { idToken: true });
  });

  it('is refused once it has expired', async () => {
    await sandbox.door('POST', '/clock', { offsetSeconds: -7_200 });
    await expect(exchangeCode(await providerMetadata(), await signIn())).rejects.toThrow('"exp"');
  });

  it('is accepted where everything about it is right', async () => {
    const { person } = await exchangeCode(await providerMetadata(), await signIn());
    expect(person.email).toBe(OWNER);
  });

  it.each([
    [
      'unsigned',
      (idToken: string) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${idToken.split('.')[1]}.`,
    ],
    [
      'signed by somebody else',
      (idToken: string) => idToken.replace(/[^.]+$/, (signature) => signature.split('').reverse().join('')),
    ],
    [
      'changed',
      (idToken: string) => idToken.replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"somebody"}').toString('base64url')}.`),
    ],
  ])('is refused %s', async (_, spoil) => {
    const genuine = await rawTokens(await signIn());
    const returned = await signIn();
    const body = { ...genuine, id_token: spoil(genuine.id_token) };
    await sandbox.door('POST', '/faults', { operation: 'token', fault: '200', body });
    await expect(exchangeCode(await providerMetadata(), returned)).rejects.toThrow();
    await sandbox.door('POST', '/faults', { operation: 'token', fault: '200', body: genuine });
    await expect(exchangeCode(await providerMetadata(), returned)).resolves.toBeDefined();
  });
});

/** What the token endpoint itself answers. */
async function rawTokens({ params, checks, redirectUri }: Returned): Promise<{ id_token: string }> {
  const metadata = await providerMetadata();
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: params.code ?? '',
    code_verifier: checks.code_verifier ?? '',
    redirect_uri: redirectUri,
  });
  const { form: body } = clientAuth(metadata, form);
  const response = await fetch(metadata.token_endpoint, { method: 'POST', body });
  return (await response.json()) as { id_token: string };
}
