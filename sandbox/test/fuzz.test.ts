import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFile, findPlaces, type Places } from '@/sandbox/test/places';
import { TestSandbox } from '@/sandbox/test/running-sandbox';
import { register } from '@/sandbox/test/uploads';

let sandbox: TestSandbox;
let places: Places;
let fileId: string;

beforeAll(async () => {
  sandbox = await TestSandbox.start();
  places = await findPlaces(sandbox);
  fileId = (await findFile(sandbox, places, 'README.txt')).file_id;
});
afterAll(async () => {
  await sandbox.stop();
});

const awkward = fc.constantFrom(
  ...[
    '',
    ' ',
    '%',
    '%00',
    '%0a',
    '%E0%A4%A',
    '%ff',
    '..',
    '%2e%2e',
    '/',
    '//',
    '\\',
    "'",
    '"',
    ';',
    '?',
    '#',
    '&',
    '=',
  ],
  ...[
    'null',
    'NaN',
    '-1',
    '1e309',
    '9223372036854775808',
    'true',
    '[]',
    '{}',
    '__proto__',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '١٢',
  ],
);
const word = fc.oneof(
  awkward,
  fc.string({ maxLength: 30 }).map(encodeURIComponent.bind(null)).filter(Boolean),
  fc.uuid(),
);
const words = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(''));
const parameter = fc.constantFrom(
  ...[
    'limit',
    'offset',
    'deleted',
    'file_name',
    'author',
    'modified_by',
    'deleted_by',
    'created_at',
    'modified_at',
    'deleted_at',
  ],
  ...[
    'order_by',
    'version_id',
    'version',
    'include_versions',
    'name',
    'user_id',
    'sort',
    'filter[name]',
    'service',
    '__proto__',
    'full',
  ],
);
const query = fc
  .array(fc.tuple(parameter, words), { maxLength: 4 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
const method = fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'PATCH', 'OPTIONS');

const safe = (path: string): string =>
  path.replace(/[^\x21-\x7e]/g, (sign) => encodeURIComponent(sign.replace(/\p{Cs}/u, '?')));

async function expectOwnAnswer(how: string, path: string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await sandbox.as('owner', how, safe(path), headers);
  expect(answer.status, `${how} ${path}`).toBeLessThan(500);
  if (answer.status >= 400 && how !== 'HEAD' && /^\/(file|workspace)\//.test(path)) {
    expect(answer.headers.get('content-type'), path).toMatch(/json|xml/);
  }
}

describe('bad input is refused, never a 500', () => {
  it('in any part of an address', async () => {
    const template = fc.constantFrom(
      (a: string) => `${places.files('Hostile Names')}/${a}`,
      (a: string, b: string) => `${places.files('Hostile Names')}/path/${a}/${b}`,
      (a: string, b: string) => `/file/v2/orgs/${a}/workspaces/${b}/files`,
      (a: string, b: string) => `/file/${places.orgId}/${places.idOf('Empty')}/${a}/${b}`,
      (a: string, b: string) => `/workspace/orgs/${a}/workspaces/${b}`,
      (a: string, b: string) => `/workspace/orgs/${places.orgId}/workspaces/${a}/${b}`,
      (a: string) => `/workspace/admin/orgs/${places.orgId}/users/${a}/workspaces`,
      (a: string) => `/connect/${a}`,
      (a: string) => `/interaction/${a}`,
      (a: string, b: string) => `/${a}/${b}`,
    );
    await fc.assert(
      fc.asyncProperty(template, words, words, method, query, (fill, a, b, how, asked) =>
        expectOwnAnswer(how, `${fill(a, b)}?${asked}`),
      ),
      { numRuns: 400 },
    );
  });

  it('in the parameters of lists and of one file', async () => {
    const place = fc.constantFrom(
      () => places.files('Hostile Names'),
      () => `${places.files('North Pit')}/${fileId}`,
      () => `${places.files('North Pit')}/path/README.txt`,
      () => `/workspace/orgs/${places.orgId}/workspaces`,
      () => `/workspace/orgs/${places.orgId}/members/users`,
      () => `/workspace/orgs/${places.orgId}/workspaces/${places.idOf('Empty')}/users`,
      () => '/evo/identity/v2/discovery',
    );
    await fc.assert(
      fc.asyncProperty(place, query, (where, asked) => expectOwnAnswer('GET', `${where()}?${asked}`)),
      { numRuns: 400 },
    );
  });

  it('in the Authorization and Range headers', async () => {
    const header = fc.string({
      unit: fc.constantFrom(...'Bearer .=-,:bytes0123456789abc%\t~é'.split('')),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(header, async (value) => {
        const answer = await sandbox.call('GET', places.files('Empty'), {
          authorization: value.trim(),
          range: value.trim(),
        });
        expect(answer.status).toBe(401);
      }),
      { numRuns: 150 },
    );
  });

  it('in the forms of the token endpoint and in the query of the authorize endpoint', async () => {
    const key = fc.constantFrom(
      'grant_type',
      'code',
      'refresh_token',
      'client_id',
      'client_secret',
      'redirect_uri',
      'scope',
      'prompt',
      'state',
      'resource',
      'nonce',
    );
    const value = fc.oneof(
      fc.constantFrom(
        'authorization_code',
        'refresh_token',
        'client_credentials',
        'evo-file-console',
        'evo-sandbox-service',
        'offline_access',
        'consent',
        'none',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constant('\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 6 }), async (fields) => {
        const body = new URLSearchParams(fields);
        const token = await fetch(`${sandbox.origin}/connect/token`, { method: 'POST', body });
        expect(token.status, body.toString()).toBeLessThan(500);
        expect(JSON.parse(await token.text())).toHaveProperty('error');
        expect((await sandbox.call('GET', `/connect/authorize?${body.toString()}`)).status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  it('in the bodies of the Workspace API and of the blob store', async () => {
    const { upload } = await register(sandbox, `${places.files('Empty')}/path/fuzz.bin`);
    const target = fc.constantFrom(
      ['POST', '/workspace/orgs/{org}/workspaces'],
      ['PATCH', '/workspace/orgs/{org}/workspaces/{workspace}'],
      ['POST', '/workspace/orgs/{org}/workspaces/{workspace}/users'],
      ['POST', '/workspace/admin/orgs/{org}/action/bulk_assign_roles'],
      ['POST', '/workspace/admin/orgs/{org}/action/update_ml_enablement'],
      ['POST', '/workspace/orgs/{org}/members/users'],
      ['PUT', `${upload}&comp=blocklist`],
      ['PUT', `${upload}&comp=block&blockid=AAAA`],
    );
    const field = fc.constantFrom(
      'name',
      'role',
      'user_id',
      'email',
      'users',
      'labels',
      'bounding_box',
      'role_assignments',
    );
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.array(fc.jsonValue()));
    const body = fc.oneof(
      fc.dictionary(field, value).map((one) => JSON.stringify(one)),
      fc.string({ unit: 'binary' }),
    );
    const authorization = `Bearer ${await sandbox.token('data.manager')}`;
    await fc.assert(
      fc.asyncProperty(target, body, async ([method = '', path = ''], sent) => {
        const filled = path.replace('{org}', places.orgId).replace('{workspace}', places.idOf('Kestrel Ridge'));
        const url = filled.startsWith('http') ? filled : sandbox.origin + filled;
        const answer = await fetch(url, { method, body: sent, headers: { authorization } });
        expect(answer.status, `${method} ${path} ${sent}`).toBeLessThan(500);
        await answer.arrayBuffer();
      }),
      { numRuns: 400 },
    );
  });

  it('at the control doors', async () => {
    const path = fc.constantFrom('/faults', '/token', '/roles', '/revoke', '/clock', '/workspaces/x/generate');
    await fc.assert(
      fc.asyncProperty(path, fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (where, body) => {
        const answer = await fetch(`${sandbox.origin}/_sandbox${where}`, { method: 'POST', body });
        expect(answer.status, `${where} ${body}`).toBe(400);
        expect(await answer.json()).toEqual({ error: expect.any(String) });
      }),
      { numRuns: 200 },
    );
  });
});

it('survives raw bytes that are no HTTP at all', async () => {
  const { port } = new URL(sandbox.origin);
  for (const bytes of [
    '\u0000\u0001\u0002',
    'GET\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET //\\ HTTP/1.1\r\nHost: [\r\n\r\n',
    'POST /connect/token HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc',
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(bytes));
      socket.on('data', () => socket.destroy());
      socket.on('error', () => socket.destroy());
      socket.on('close', () => resolve());
      socket.setTimeout(300, () => socket.destroy());
    });
  }
  expect((await sandbox.door('GET', '/state')).status).toBe(200);
});
