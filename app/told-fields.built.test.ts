import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtRoutes, type Place } from '@/lib/testing/routes';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const OWNER = 'owner@sandbox.example';

let server: TestConsole;
let cookie: string;
let place: Place;

beforeAll(async () => {
  server = await startTestConsole();
  cookie = (await server.signIn(OWNER)).cookie;
  place = await seededPlace(server, cookie);
});
afterAll(() => server.stop());

/** Every way through an object to a value, lists by `[]`, sorted. */
function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => fieldsOf(each, `${at}[]`)))].sort();
  if (typeof value !== 'object' || value === null) return [at];
  const members = Object.entries(value).flatMap(([key, member]) => fieldsOf(member, at === '' ? key : `${at}.${key}`));
  return [...new Set(members)].sort();
}

async function told(path: string): Promise<string[]> {
  const answer = await server.ask(path, { headers: { Cookie: cookie } });
  return fieldsOf(JSON.parse(answer.body));
}

const FAILURE = ['at', 'detail', 'evoReference', 'kind', 'reference', 'retryAfterSeconds', 'status', 'title', 'type'];

describe('a data address tells just these fields', () => {
  const api = () => `/api/orgs/${place.orgId}/workspaces/${place.workspaceId}`;

  it('of a session', async () => {
    expect(await told('/api/auth/session')).toEqual(['expires', 'user.email', 'user.name']);
    expect(await told('/api/session')).toEqual(['absoluteEndsAt', 'idleEndsAt', 'now', 'signedIn']);
  });

  it('of nobody’s session', async () => {
    expect(JSON.parse((await server.ask('/api/auth/session')).body)).toEqual({});
    const answer = JSON.parse((await server.ask('/api/session')).body) as Record<string, unknown>;
    expect(answer).toMatchObject({ signedIn: false, idleEndsAt: null, absoluteEndsAt: null });
  });

  it('of the identity provider', async () => {
    expect(await told('/api/auth/providers')).toEqual(
      ['callbackUrl', 'id', 'name', 'signinUrl', 'type'].map((key) => `evo.${key}`),
    );
  });

  it('of a list', async () => {
    expect(await told(`${api()}/files?limit=3`)).toEqual([
      'doubtful',
      'offset',
      'ok',
      'people[].email',
      'people[].id',
      'people[].name',
      'rows[][]',
      'total',
    ]);
  });

  it('of a file', async () => {
    const fields = await told(`${api()}/files/${place.fileId}`);
    expect(fields.filter((field) => !/^(ok|ticket|workspaceName|file\..*)$/.test(field))).toEqual([]);
    expect(fields.filter((field) => /url|link|download|upload|token|sig/i.test(field))).toEqual([]);
  });

  it('of a role', async () => {
    expect(await told(`${api()}/role`)).toEqual(['ok', 'value.instanceAdmin', 'value.role']);
  });

  it('of a refusal', async () => {
    const answer = await server.ask(`${api()}/files`);
    expect(fieldsOf(JSON.parse(answer.body))).toEqual([...FAILURE.map((field) => `failure.${field}`), 'ok']);
  });

  it('of an operation, as the action that started it does', async () => {
    const { orgId, workspaceId, fileId } = place;
    const call = actionCall(
      actionIds().get('deleteFileAction') ?? '',
      { orgId, workspaceId, fileId },
      { Origin: server.origin, Cookie: cookie },
    );
    const result = actionResult((await server.ask(`/orgs/${orgId}/workspaces/${workspaceId}/files`, call)).body);
    const { entryId } = result as { entryId: string };
    const fields = [
      'entryId',
      'file.id',
      'file.name',
      'file.path',
      'file.renamedFrom',
      'ok',
      'outcome',
      'settled',
      'versions',
    ];
    expect(fieldsOf(result).filter((field) => !fields.includes(field))).toEqual([]);
    expect((await told(`/api/operations/${entryId}`)).filter((field) => !fields.includes(field))).toEqual([]);
  });
});

/** What a record of somebody or something may say to the scripts of a page. */
const SHOWN = [
  'id',
  'personId',
  'orgId',
  'workspaceId',
  'fileId',
  'entryId',
  'hub',
  'name',
  'email',
  'role',
  'label',
  'at',
];

/** The names of all members in what a page hands to its scripts. */
function membersIn(payload: string): string[] {
  return [...new Set([...payload.matchAll(/"((?:[^"\\]|\\.){1,60})":/g)].map(([, name]) => name ?? ''))].sort();
}

describe('a page hands its scripts no member that could hold a secret', () => {
  it('on any address', async () => {
    for (const route of builtRoutes(place).filter((each) => !each.startsWith('/api/'))) {
      const payload = await server.askPayload(route, { Cookie: cookie });
      const secretive = membersIn(payload.body).filter((name) =>
        /token|secret|grant|jwe|jwt|passw|credential|session_?id|hash$|bearer|authori[sz]ation|cipher|encrypt|database|client_?id|cookie|_at$|_by$|permitted_roles/i.test(
          name,
        ),
      );
      expect(secretive, route).toEqual([]);
    }
  });

  it('and hands on what is known of a person or a place by their shown fields alone', async () => {
    const told = new Set<string>();
    for (const route of builtRoutes(place).filter((each) => !each.startsWith('/api/'))) {
      const { body } = await server.askPayload(route, { Cookie: cookie });
      for (const [, record] of body.matchAll(/\{("(?:\w+Id|id)":"[0-9a-f-]{36}"[^{}[\]]*)\}/g)) {
        for (const name of membersIn(record ?? '')) told.add(name);
      }
    }
    expect([...told]).toEqual(expect.arrayContaining(['id', 'name', 'email', 'orgId', 'workspaceId']));
    expect([...told].filter((name) => !SHOWN.includes(name))).toEqual([]);
  });
});
