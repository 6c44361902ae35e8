import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyIdToken } from '@/lib/auth/id-token';
import type { ProviderMetadata } from '@/lib/auth/provider-metadata';
import { setTestEnvironment } from '@/lib/testing/test-environment';

const ISSUER = 'https://issuer.example';
const CLIENT = 'evo-file-console';
const MINUTE_SECONDS = 60;

let server: Server;
let metadata: ProviderMetadata;
let keys: { own: CryptoKey; stranger: CryptoKey; publicPem: string };

/** A provider as far as its keys go: they are fetched over HTTP, as from any other. */
beforeAll(async () => {
  setTestEnvironment({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
  const [own, stranger] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256'),
  ]);
  keys = { own: own.privateKey, stranger: stranger.privateKey, publicPem: await exportSPKI(own.publicKey) };
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' }],
  });
  server = createServer((_, response) => response.end(jwks)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The keys are published nowhere.');
  const at = (path: string) => `http://127.0.0.1:${address.port}/${path}`;
  metadata = { issuer: ISSUER, authorization_endpoint: at('a'), token_endpoint: at('t'), jwks_uri: at('jwks') };
});
afterAll(() => server.close());

const now = () => Math.floor(Date.now() / 1_000);
const rightClaims = (): JWTPayload => ({ iss: ISSUER, aud: CLIENT, sub: 'person', iat: now(), exp: now() + 300 });

type Token = {
  claims?: JWTPayload;
  header?: { alg: string; kid?: string };
  key?: CryptoKey | Uint8Array;
};

function signed({
  claims = rightClaims(),
  header = { alg: 'RS256', kid: 'own' },
  key = keys.own,
}: Token): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

function without(name: string): JWTPayload {
  return Object.fromEntries(Object.entries(rightClaims()).filter(([claim]) => claim !== name));
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('is accepted, and tells whom it names, where everything about it is right', async () => {
  expect(await verifyIdToken(await signed({}), metadata)).toBe('person');
  expect(await verifyIdToken(await signed({ claims: { ...rightClaims(), azp: CLIENT } }), metadata)).toBe('person');
  const skewed = { ...rightClaims(), iat: now() + 30, exp: now() - 30 };
  expect(await verifyIdToken(await signed({ claims: skewed }), metadata)).toBe('person');
});

it.each<[string, () => Promise<string> | string]>([
  ['without a signature', () => `${encoded({ alg: 'none' })}.${encoded(rightClaims())}.`],
  ['signed by somebody else', () => signed({ key: keys.stranger })],
  [
    'signed with the public key as a shared secret',
    () => signed({ header: { alg: 'HS256', kid: 'own' }, key: Buffer.from(keys.publicPem) }),
  ],
  ['with a key that nobody published', () => signed({ header: { alg: 'RS256', kid: 'another' } })],
  [
    'changed after it was signed',
    async () => (await signed({})).replace(/\.[^.]+\./, `.${encoded({ ...rightClaims(), sub: 'another' })}.`),
  ],
  ['of another issuer', () => signed({ claims: { ...rightClaims(), iss: 'https://issuer.example.evil.example' } })],
  ['of the issuer with a slash behind', () => signed({ claims: { ...rightClaims(), iss: `${ISSUER}/` } })],
  ['without an issuer', () => signed({ claims: without('iss') })],
  ['for another client', () => signed({ claims: { ...rightClaims(), aud: 'another' } })],
  ['for us and others, given to another', () => signed({ claims: { ...rightClaims(), aud: [CLIENT, 'another'] } })],
  ['for us, given to another', () => signed({ claims: { ...rightClaims(), azp: 'another' } })],
  ['for nobody', () => signed({ claims: without('aud') })],
  ['that expired', () => signed({ claims: { ...rightClaims(), exp: now() - 2 * MINUTE_SECONDS } })],
  ['that never expires', () => signed({ claims: without('exp') })],
  [
    'from ten minutes ahead',
    () => signed({ claims: { ...rightClaims(), iat: now() + 10 * MINUTE_SECONDS, exp: now() + 20 * MINUTE_SECONDS } }),
  ],
  ['from long ago', () => signed({ claims: { ...rightClaims(), iat: now() - 120 * MINUTE_SECONDS } })],
  ['of no time', () => signed({ claims: without('iat') })],
  ['not yet good', () => signed({ claims: { ...rightClaims(), nbf: now() + 10 * MINUTE_SECONDS } })],
  ['that names nobody', () => signed({ claims: without('sub') })],
  ['with the nonce of another sign-in', () => signed({ claims: { ...rightClaims(), nonce: 'another' } })],
  ['that is none', () => 'not.a.token'],
])('is refused %s', async (_, make) => {
  const token = await make();
  await expect(verifyIdToken(token, metadata)).rejects.toThrow();
});

it('is refused where the provider publishes no keys, or none that can be read', async () => {
  const token = await signed({});
  const { jwks_uri: known, ...others } = metadata;
  await expect(verifyIdToken(token, others)).rejects.toThrow('publishes no keys');
  await expect(verifyIdToken(token, { ...metadata, jwks_uri: known?.replace(/:\d+/, ':1') })).rejects.toThrow();
});
