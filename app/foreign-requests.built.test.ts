import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answered, Asked } from '@/lib/testing/ask';
import type { Place } from '@/lib/testing/routes';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

type Headers = Record<string, string | string[]>;

let server: TestConsole;
let cookie: string;
let place: Place;
let page: string;
let deleteId: string;

beforeAll(async () => {
  server = await startTestConsole();
  cookie = (await server.signIn('owner@sandbox.example')).cookie;
  place = await seededPlace(server, cookie);
  page = `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;
  deleteId = actionIds().get('deleteFileAction') ?? '';
});
beforeEach(() => server.sandbox.door('POST', '/reset'));
afterEach(() => server.database.owner.deleteFrom('rate_window').execute());
afterAll(() => server.stop());

const deletes = async () => (await requestsOf(server.sandbox, 'files.delete')).length;

async function refusedRequests(): Promise<number> {
  const rows = server.database.owner.selectFrom('activity').select('seq').where('kind', '=', 'outcome');
  return (await rows.where('action', '=', 'refused-request').where('outcome', '=', 'denied').execute()).length;
}

const target = () => ({ orgId: place.orgId, workspaceId: place.workspaceId, fileId: place.fileId });

/** The bodies by which a browser can have a page call the delete action, scripts or none. */
const BODIES: [string, () => Asked][] = [
  ['text, as our scripts send it', () => actionCall(deleteId, target())],
  [
    'a multipart form with the header of an action',
    () => multipart({ 0: JSON.stringify([target()]) }, { 'Next-Action': deleteId }),
  ],
  ['a multipart form that names the action', () => multipart({ [`$ACTION_ID_${deleteId}`]: '' })],
  ['a multipart form that names the action with its argument', () => multipart(withArgument())],
  [
    'a plain form with the header of an action',
    () => form({ 0: JSON.stringify([target()]) }, { 'Next-Action': deleteId }),
  ],
  ['a plain form that names the action', () => form({ [`$ACTION_ID_${deleteId}`]: '' })],
];

function withArgument(): Record<string, string> {
  const reference = JSON.stringify({ id: deleteId, bound: '$@1' });
  return { $ACTION_REF_1: '', '$ACTION_1:0': reference, '$ACTION_1:1': JSON.stringify([target()]) };
}

function multipart(fields: Record<string, string>, headers: Headers = {}): Asked {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const type = { 'Content-Type': 'multipart/form-data; boundary=edge' };
  return { method: 'POST', body: `${parts.join('')}--edge--\r\n`, headers: { ...type, ...headers } };
}

function form(fields: Record<string, string>, headers: Headers = {}): Asked {
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { ...type, ...headers } };
}

function send(asked: Asked, headers: Headers): Promise<Answered> {
  return server.ask(page, { ...asked, headers: { ...asked.headers, ...headers, Cookie: cookie } });
}

const port = () => new URL(server.origin).port;
const FOREIGN: [string, () => Headers][] = [
  ['another site', () => ({ Origin: 'https://evil.example' })],
  ['nowhere, as a sandboxed frame does', () => ({ Origin: 'null' })],
  ['nobody, without Origin', () => ({})],
  ['an empty Origin', () => ({ Origin: '' })],
  ['an Origin that is none', () => ({ Origin: 'not an origin' })],
  ['another port of this host', () => ({ Origin: `http://localhost:${Number(port()) + 1}` })],
  ['another name of this host', () => ({ Origin: `http://127.0.0.1:${port()}` })],
  ['a sub-domain', () => ({ Origin: `http://evil.localhost:${port()}` })],
  ['a name that begins like ours', () => ({ Origin: `http://localhost:${port()}.evil.example` })],
  ['our name in capitals', () => ({ Origin: `http://LOCALHOST:${port()}` })],
  ['our name with a dot behind', () => ({ Origin: `http://localhost.:${port()}` })],
  ['our name with a slash behind', () => ({ Origin: `${server.origin}/` })],
  ['our name over https', () => ({ Origin: server.origin.replace('http:', 'https:') })],
  ['us and another at once', () => ({ Origin: [server.origin, 'https://evil.example'] })],
  ['another host that it claims to be', () => ({ Origin: 'http://evil.example', Host: 'evil.example' })],
  ['another host behind a proxy', () => ({ Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil.example' })],
  ...['same-site', 'cross-site', 'none', 'odd'].map((site): [string, () => Headers] => [
    `us, where the browser says ${site}`,
    () => ({ Origin: server.origin, 'Sec-Fetch-Site': site }),
  ]),
];

describe.each(FOREIGN)('a delete from %s', (_, headers) => {
  it.each(BODIES)('is refused as %s, and is on record', async (_name, body) => {
    const before = await refusedRequests();
    for (const site of [undefined, 'same-origin', 'cross-site']) {
      const claimed = headers();
      if (site === 'same-origin' && claimed['Sec-Fetch-Site'] !== undefined) continue;
      const answer = await send(body(), { ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }), ...claimed });
      expect(answer.status).toBe(403);
      expect(answer.body).toBe('');
    }
    expect(await deletes()).toBe(0);
    expect(await refusedRequests()).toBeGreaterThan(before);
  });
});

describe('a delete from our own page', () => {
  it.each<[string, Headers]>([
    ['with all that a browser says', { 'Sec-Fetch-Site': 'same-origin' }],
    ['from a browser that says less', {}],
  ])('is done %s', async (_, headers) => {
    const answer = await send(actionCall(deleteId, target()), { ...headers, Origin: server.origin });
    expect(actionResult(answer.body)).toMatchObject({ ok: true, outcome: 'done' });
    expect(await deletes()).toBe(1);
  });

  it('is done neither by a form that names the action without an argument, nor by a plain form', async () => {
    for (const body of [multipart({ [`$ACTION_ID_${deleteId}`]: '' }), form({ [`$ACTION_ID_${deleteId}`]: '' })]) {
      expect((await send(body, { Origin: server.origin })).status).toBeLessThan(500);
    }
    expect(await deletes()).toBe(0);
  });
});

it.each(['/api/session', '/api/auth/signin/evo', '/api/auth/signout', `/api/operations/${crypto.randomUUID()}`])(
  'refuses a foreign POST to %s',
  async (path) => {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const headers = { Cookie: cookie, ...(origin === undefined ? {} : { Origin: origin }) };
      expect((await server.ask(path, { method: 'POST', headers })).status, `${path} from ${origin}`).toBe(403);
    }
    expect(JSON.parse((await server.ask('/api/session', { headers: { Cookie: cookie } })).body).signedIn).toBe(true);
  },
);

it('lets no other origin ask beforehand whether it may', async () => {
  const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
  for (const path of [page, `/api${page}`, '/api/session']) {
    const answer = await server.ask(path, { method: 'OPTIONS', headers });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

it('has a door for what is turned away, at which nothing else is answered', async () => {
  const asked = { method: 'POST', headers: { Origin: server.origin, 'x-console-turned-away': 'foreign' } };
  expect((await server.ask('/api/turned-away', asked)).status).toBe(404);
});
