import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { providerMetadata } from '@/lib/auth/provider-metadata';
import { setTestEnvironment } from '@/lib/testing/test-environment';

let server: Server;
let issuer: string;
let answer: { status: number; body: string; headers?: Record<string, string> };

/** An identity provider as far as it says what it is. */
beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(answer.status, answer.headers).end(answer.body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  issuer = `http://127.0.0.1:${address.port}`;
  setTestEnvironment({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
  const evo = {
    EVO_ISSUER_URL: issuer,
    EVO_DISCOVERY_URL: issuer,
    EVO_CLIENT_ID: 'console',
    EVO_CLIENT_SECRET: 'secret',
  };
  for (const [name, value] of Object.entries(evo)) vi.stubEnv(name, value);
});
afterAll(() => server.close());

const document = () => ({
  issuer,
  authorization_endpoint: `${issuer}/connect/authorize`,
  token_endpoint: `${issuer}/connect/token`,
});

it('takes the provider at its word where it calls itself what is configured', async () => {
  answer = { status: 200, body: JSON.stringify(document()) };
  expect(await providerMetadata(0)).toEqual(document());
});

it.each<[string, () => typeof answer]>([
  [
    'another issuer',
    () => ({ status: 200, body: JSON.stringify({ ...document(), issuer: 'https://issuer.example' }) }),
  ],
  [
    'the issuer with a slash behind',
    () => ({ status: 200, body: JSON.stringify({ ...document(), issuer: `${issuer}/` }) }),
  ],
  [
    'the issuer in capitals',
    () => ({ status: 200, body: JSON.stringify({ ...document(), issuer: issuer.toUpperCase() }) }),
  ],
  [
    'the issuer by another name',
    () => ({ status: 200, body: JSON.stringify({ ...document(), issuer: issuer.replace('127.0.0.1', 'localhost') }) }),
  ],
  ['no issuer', () => ({ status: 200, body: JSON.stringify({ ...document(), issuer: undefined }) })],
  ['no token endpoint', () => ({ status: 200, body: JSON.stringify({ ...document(), token_endpoint: undefined }) })],
  [
    'a script for an endpoint',
    () => ({ status: 200, body: JSON.stringify({ ...document(), authorization_endpoint: 'javascript:alert(1)' }) }),
  ],
  ['no JSON', () => ({ status: 200, body: '<html>' })],
  ['a failure', () => ({ status: 500, body: JSON.stringify(document()) })],
  [
    'a redirect',
    () => ({ status: 302, body: JSON.stringify(document()), headers: { Location: 'https://issuer.example' } }),
  ],
])('refuses %s', async (_, make) => {
  answer = make();
  await expect(providerMetadata(0)).rejects.toThrow();
});
