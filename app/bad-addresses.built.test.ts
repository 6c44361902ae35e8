import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answered } from '@/lib/testing/ask';
import type { Place } from '@/lib/testing/routes';
import { requestsOf, sandboxState } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const OWNER = 'owner@sandbox.example';
const EDITOR = 'editor@sandbox.example';
/** All that the console asks of Evo has one of these forms. */
const TEMPLATES = [
  /^\/evo\/identity\/v2\/discovery$/,
  /^\/workspace\/orgs\/[0-9a-f-]{36}\/workspaces(\/[0-9a-f-]{36}(\/(current-user-role|users))?)?$/,
  /^\/workspace\/admin\/orgs\/[0-9a-f-]{36}\/workspaces(\/[0-9a-f-]{36}(\/users)?)?$/,
  /^\/file\/v2\/orgs\/[0-9a-f-]{36}\/workspaces\/[0-9a-f-]{36}\/files(\/[0-9a-f-]{36})?$/,
];

let server: TestConsole;
let owner: string;
let editor: string;
let place: Place & { fileName: string };

beforeAll(async () => {
  server = await startTestConsole();
  owner = (await server.signIn(OWNER)).cookie;
  editor = (await server.signIn(EDITOR)).cookie;
  place = await seededPlace(server, owner);
});
beforeEach(() => server.sandbox.door('DELETE', '/requests'));
afterEach(async () => {
  for (const { operation, path } of await requestsOf(server.sandbox)) {
    if (operation === 'authorize' || operation === 'token') continue;
    const known = TEMPLATES.some((template) => template.test(new URL(path, server.sandbox.origin).pathname));
    expect(known, `Evo was asked for ${path}`).toBe(true);
  }
});
afterAll(() => server.stop());

const get = (path: string, cookie = owner) => server.ask(path, { headers: { Cookie: cookie } });

function failureKind({ body }: Answered): string {
  return (JSON.parse(body) as { failure: { kind: string } }).failure.kind;
}

/** A redirect leads to the same address without its dots, where there is nothing. */
function expectRefused(answer: Answered, label: string): void {
  expect([308, 400, 404], label).toContain(answer.status);
  if (answer.status === 308) expect(answer.headers.location, label).toMatch(/^\/api(?!.*\.\.)/);
  if (answer.status === 400) expect(failureKind(answer), label).toBe('invalid-input');
}

async function act(name: string, input: unknown, cookie = owner): Promise<unknown> {
  const path = `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;
  const id = actionIds().get(name) ?? '';
  return actionResult((await server.ask(path, actionCall(id, input, { Origin: server.origin, Cookie: cookie }))).body);
}

const asked = async (operation: string) => (await requestsOf(server.sandbox, operation)).length;

describe('what is no id', () => {
  const ID = '00112233-4455-6677-8899-aabbccddeeff';
  /** As it stands in an address, and as an action would be given it. */
  const NO_IDS: [string, string, unknown][] = [
    ['a path that climbs', '..%2f..%2f..%2f..%2fworkspace%2fadmin', '../../../../workspace/admin'],
    ['two dots', '%2e%2e', '..'],
    ['two encoded dots', '%252e%252e', '%2e%2e'],
    ['an id and a line break', `${ID}%0a`, `${ID}\n`],
    ['an id and a path', `${ID}%2f..%2fx`, `${ID}/../x`],
    ['an id and a query', `${ID}%3fdeleted=true`, `${ID}?deleted=true`],
    ['an id in braces', `%7b${ID}%7d`, `{${ID}}`],
    ['an id as a name', `urn:uuid:${ID}`, `urn:uuid:${ID}`],
    ['an id without dashes', ID.replaceAll('-', ''), ID.replaceAll('-', '')],
    ['full-width figures', ID.replace('0', '%ef%bc%90'), ID.replace('0', '\uff10')],
    ['a condition', '%7b%22$ne%22:null%7d', { $ne: null }],
    ['a list of ids', `${ID},${ID}`, [ID]],
    ['nothing', '%20', ''],
    ['a word', 'undefined', null],
    ['a database’s words', "'%20or%201=1--", "' or 1=1--"],
    ['10 KiB', 'a'.repeat(10_240), 'a'.repeat(10_240)],
  ];

  it.each(NO_IDS)('%s is refused in every address, and Evo is not asked', async (_, text) => {
    const { orgId, workspaceId, fileId } = place;
    const api = `/api/orgs/${orgId}/workspaces`;
    for (const path of [
      `/api/orgs/${text}/workspaces/${workspaceId}/files`,
      `${api}/${text}/files`,
      `${api}/${text}/role`,
      `${api}/${text}/files/${fileId}`,
      `${api}/${workspaceId}/files/${text}`,
    ]) {
      const answer = await get(path);
      expectRefused(answer, path);
    }
    expectRefused(await get(`/api/operations/${text}`), 'an operation');
    expect((await requestsOf(server.sandbox)).filter(({ operation }) => operation.startsWith('files.'))).toEqual([]);
  });

  it.each(NO_IDS)('%s leads to a page that shows nothing of Evo', async (_, text) => {
    for (const path of [
      `/orgs/${text}/workspaces`,
      `/orgs/${text}/activity`,
      `/orgs/${place.orgId}/activity/${text}`,
      `/orgs/${place.orgId}/workspaces/${text}/files`,
      `/orgs/${place.orgId}/workspaces/${text}/deleted`,
    ]) {
      const answer = await get(path);
      expect([308, 404], path).toContain(answer.status);
      expect(answer.body, path).not.toContain(place.fileName);
    }
  });

  it.each(NO_IDS)('%s is refused by every action, and Evo is not asked', async (_, _text, value) => {
    for (const name of ['deleteFileAction', 'restoreFileAction', 'checkDeletePermissionAction']) {
      for (const key of ['orgId', 'workspaceId', 'fileId']) {
        const { orgId, workspaceId, fileId } = place;
        const result = await act(name, { orgId, workspaceId, fileId, [key]: value });
        expect(result, `${name} ${key}`).toMatchObject({
          ok: false,
          failure: { kind: 'invalid-input' },
          entryId: null,
        });
      }
    }
    expect(await requestsOf(server.sandbox)).toEqual([]);
  });
});

describe('an id that is one', () => {
  it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', randomUUID()])(
    'and nobody’s (%s) is for Evo to refuse',
    async (id) => {
      const answer = await get(`/api/orgs/${place.orgId}/workspaces/${place.workspaceId}/files/${id}`);
      expect(answer.status).toBe(404);
      expect(failureKind(answer)).toBe('not-found');
      expect(await asked('files.get')).toBe(1);
    },
  );

  it('is the same in capitals', async () => {
    const { orgId, workspaceId, fileId } = place;
    const path = `/api/orgs/${orgId}/workspaces/${workspaceId}/files/${fileId}`;
    const large = `/api/orgs/${orgId.toUpperCase()}/workspaces/${workspaceId.toUpperCase()}/files/${fileId.toUpperCase()}`;
    const [one, other] = [await get(path), await get(large)];
    expect(other.status).toBe(200);
    const named = ({ body }: Answered) => (JSON.parse(body) as { file: { id: string; name: string } }).file;
    expect(named(other)).toEqual(named(one));
    expect((await requestsOf(server.sandbox, 'files.get')).map(({ fileId: id }) => id)).toEqual([fileId, fileId]);
  });
});

describe('ids of another organisation', () => {
  async function energy(): Promise<{ orgId: string; workspaceId: string; name: string }> {
    const { organisations } = await sandboxState(server.sandbox);
    const organisation = organisations.find(({ name }) => name === 'Sandbox Energy');
    const workspace = organisation?.workspaces[0];
    if (organisation === undefined || workspace === undefined) throw new Error('The seed has no Sandbox Energy.');
    return { orgId: organisation.id, workspaceId: workspace.id, name: workspace.name };
  }

  it('show nothing to whoever does not belong there, even right after somebody who does', async () => {
    const there = await energy();
    const files = `orgs/${there.orgId}/workspaces/${there.workspaceId}/files`;
    const mixed = `orgs/${place.orgId}/workspaces/${there.workspaceId}/files`;
    const crossed = `orgs/${there.orgId}/workspaces/${place.workspaceId}/files`;
    const seen = await get(`/api/${files}`);
    const [[fileId = '', fileName = ''] = []] = (JSON.parse(seen.body) as { rows: string[][] }).rows;
    expect(fileName).not.toBe('');
    for (const path of [files, mixed, crossed, `${files}/${fileId}`, `${mixed}/${fileId}`, `${crossed}/${fileId}`]) {
      const data = await get(`/api/${path}`, editor);
      expect([403, 404], path).toContain(data.status);
      expect(data.body, path).not.toContain(fileName);
    }
    for (const path of [files, mixed, crossed, `orgs/${there.orgId}/workspaces`, `orgs/${there.orgId}/activity`]) {
      const page = await get(`/${path}`, editor);
      expect(page.status, path).toBeLessThan(500);
      expect(page.body, path).not.toContain(there.name);
      expect(page.body, path).not.toContain('Sandbox Energy');
    }
  });

  it('delete nothing for whoever does not belong there', async () => {
    const there = await energy();
    const seen = await get(`/api/orgs/${there.orgId}/workspaces/${there.workspaceId}/files?limit=1`);
    const [[fileId = ''] = []] = (JSON.parse(seen.body) as { rows: string[][] }).rows;
    for (const address of [
      { orgId: there.orgId, workspaceId: there.workspaceId, fileId },
      { orgId: place.orgId, workspaceId: there.workspaceId, fileId },
      { orgId: there.orgId, workspaceId: place.workspaceId, fileId: place.fileId },
      { orgId: place.orgId, workspaceId: place.workspaceId, fileId },
    ]) {
      expect(await act('deleteFileAction', address, editor)).not.toMatchObject({ ok: true, outcome: 'done' });
    }
    expect((await requestsOf(server.sandbox, 'files.delete')).filter(({ executed }) => executed)).toEqual([]);
    for (const { account } of await requestsOf(server.sandbox, 'files.delete')) expect(account).toBe(EDITOR);
  });
});

describe('what another person did', () => {
  it('is not told under its address, neither to follow nor to read', async () => {
    const { orgId, workspaceId, fileId } = place;
    const done = (await act('deleteFileAction', { orgId, workspaceId, fileId })) as { entryId: string };
    expect((await get(`/api/operations/${done.entryId}`)).status).toBe(200);
    const stranger = (await server.signIn('outsider@sandbox.example')).cookie;
    expect((await get(`/api/operations/${done.entryId}`, stranger)).status).toBe(404);
    const entry = await get(`/orgs/${orgId}/activity/${done.entryId}`, stranger);
    expect(entry.body).not.toContain(place.fileName);
    await server.sandbox.door('POST', '/reset');
  });
});

describe('a role that does not permit', () => {
  it('is refused by Evo, for an action called past the locked button', async () => {
    const viewer = (await server.signIn('viewer@sandbox.example')).cookie;
    const { orgId, workspaceId, fileId } = place;
    const result = await act('deleteFileAction', { orgId, workspaceId, fileId }, viewer);
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'insufficient-role', status: 403, yourRole: 'viewer' },
    });
    expect(await requestsOf(server.sandbox, 'files.delete')).toMatchObject([
      { account: 'viewer@sandbox.example', status: 403, executed: false },
    ]);
  });
});

describe('a query that asks for too much, or nonsense', () => {
  const list = () => `/api/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;

  it.each([
    ['offset=-1', 200, 204],
    ['offset=1e9', 200, 204],
    ['offset=0x10', 200, 204],
    ['offset=NaN', 200, 204],
    ['offset=%D9%A1%D9%A2', 200, 204],
    ['offset=99999999999999999999', 200, 204],
    ['offset=200', 200, 4],
    ['limit=0', 200, 1],
    ['limit=5001', 200, 204],
    ['limit=-5', 200, 204],
    ['order=name;drop', 200, 204],
    ['order=__proto__', 200, 204],
    ['order[]=asc:created_at', 200, 204],
    ['__proto__[x]=1&constructor[prototype][x]=1', 200, 204],
    ['deleted=maybe', 200, 204],
    ['hub=', 200, 204],
    ['limit=1&limit=2', 400, null],
    ['hub=a&hub=b', 400, null],
    ['deleted=true&deleted=false', 400, null],
    ['hub=nowhere', 404, null],
    [`hub=${'x'.repeat(9_000)}`, 404, null],
    ['_rsc=x&__nextDataReq=1&nxtPorgId=00000000-0000-4000-8000-000000000000', 200, 204],
  ])('%s: %i, %j rows', async (query, status, rows) => {
    const answer = await get(`${list()}?${query}`);
    expect(answer.status).toBe(status);
    if (rows !== null) expect((JSON.parse(answer.body) as { rows: unknown[] }).rows).toHaveLength(rows);
  });

  it.each([
    'pages=-1',
    'pages=1e9',
    'pages=0x10',
    'pages=NaN',
    'pages=%D9%A1',
    'pages=99999999999999999999',
    'from=2026-02-30',
    'from=9999-12-31T23:59:60Z',
    'to=gte:gte:',
    'from=9999-99-99&to=0000-00-00',
    'person=a&person=b',
    'person[]=a',
    '__proto__[x]=1',
    'outcome=%3Cscript%3E',
    'action=constructor',
    `object=${'%C3%A9'.repeat(1_700)}`,
    'object=(a%2B)%2B%24',
    'object=%25%5F%5C',
    'object=%00',
    'object=%ED%A0%80',
    "workspace=';drop%20table%20activity;--",
    '_rsc=x&__nextDataReq=1&nxtPorgId=00000000-0000-4000-8000-000000000000',
  ])('the activity page answers %s with a page', async (query) => {
    const path = `/orgs/${place.orgId}/activity?${query}`;
    for (const answer of [await get(path), await server.askPayload(path, { Cookie: owner })]) {
      expect(answer.status).toBe(200);
      expect(answer.body).not.toMatch(/<script>alert|something went wrong/i);
    }
  });

  it.each(['q', 'folder', 'sort', 'from', 'by', 'type', 'hub'])(
    'the files page reads a strange %s as text or not at all',
    async (key) => {
      for (const value of [
        '(a+)+$',
        '%3Cscript%3Ealert(1)%3C/script%3E',
        '%00',
        '%ED%A0%80',
        'x'.repeat(10_240),
        'name;drop',
      ]) {
        for (const query of [`${key}=${value}`, `${key}=${value}&${key}=other`, `${key}[]=${value}`]) {
          const answer = await get(`/orgs/${place.orgId}/workspaces/${place.workspaceId}/files?${query}`);
          expect(answer.status, query.slice(0, 80)).toBeLessThan(500);
          expect(answer.body, query.slice(0, 80)).not.toContain('<script>alert(1)');
        }
      }
    },
  );
});
