import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answered, Asked } from '@/lib/testing/ask';
import { builtRoutes, type Place } from '@/lib/testing/routes';
import { signInAtSandbox } from '@/lib/testing/sandbox-sign-in';
import { formsOf, secretsIn } from '@/lib/testing/secret-forms';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds } from '@/lib/testing/server-actions';
import { TestBrowser } from '@/lib/testing/test-browser';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';
import { setTestEnvironment, TEST_CLIENT_SECRET, testVariables } from '@/lib/testing/test-environment';
import { grantOf } from '@/lib/testing/test-sessions';

const OWNER = 'owner@sandbox.example';
type Tokens = { access_token: string; refresh_token: string; id_token: string };

/** All that the console sent to a browser: bodies, and headers but for the cookies it means to set. */
const heard: { from: string; text: string }[] = [];
const secrets: Record<string, string> = {};
let server: TestConsole;
let place: Place;
let cookie: string;
let answersOfEvo: string;

class ListeningBrowser extends TestBrowser {
  override async send(...request: Parameters<TestBrowser['send']>): Promise<Response> {
    const answer = await super.send(...request);
    const [url] = request;
    if (url.startsWith(server.origin)) {
      const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie');
      heard.push({ from: url.split('?')[0] ?? '', text: JSON.stringify(headers) + (await answer.clone().text()) });
    }
    return answer;
  }
}

beforeAll(async () => {
  server = await startTestConsole({ variables: () => ({ LOG_LEVEL: 'trace' }) });
  const port = Number(new URL(server.origin).port);
  setTestEnvironment({ databaseUrl: server.database.url, sandboxPort: server.sandbox.port, port });
  await signInWithKnownTokens();
  place = await seededPlace({ ...server, ask: listen }, cookie);
  await walk();
});
afterAll(() => server.stop());

/** Signs in with tokens that were asked for here, so that even what the console throws away is known. */
async function signInWithKnownTokens(): Promise<void> {
  await server.sandbox.door('PUT', '/switches', { idToken: true });
  const redirectUri = `${server.origin}/api/auth/callback/evo`;
  const { code, verifier } = await signInAtSandbox(server.sandbox.origin, OWNER, redirectUri);
  const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri };
  const client = { client_id: 'evo-file-console', client_secret: TEST_CLIENT_SECRET };
  const body = new URLSearchParams({ ...form, ...client });
  const answer = await fetch(`${server.sandbox.origin}/connect/token`, { method: 'POST', body });
  const tokens = (await answer.json()) as Tokens;
  await server.sandbox.door('POST', '/faults', { operation: 'token', fault: '200', body: tokens });
  cookie = (await server.signIn(OWNER, { browser: new ListeningBrowser() })).cookie;
  secrets['access token'] = tokens.access_token;
  secrets['refresh token'] = tokens.refresh_token;
  secrets['ID token'] = tokens.id_token;
  await noteStoredSecrets('at first');
}

async function noteStoredSecrets(when: string): Promise<void> {
  const rows = server.database.owner
    .selectFrom('session')
    .select(['id', 'grant_jwe'])
    .where('grant_jwe', 'is not', null);
  const { id, grant_jwe: jwe } = await rows.executeTakeFirstOrThrow();
  const { accessToken, refreshToken } = await grantOf(server.database, id);
  secrets[`stored access token ${when}`] = accessToken;
  secrets[`stored refresh token ${when}`] = refreshToken ?? '';
  secrets[`encrypted tokens ${when}`] = jwe ?? '';
  const variables = testVariables({ databaseUrl: server.database.url });
  secrets['session'] = /\.session=([^;]+)/.exec(cookie)?.[1] ?? '';
  secrets['client secret'] = TEST_CLIENT_SECRET;
  secrets['secret of next-auth'] = variables.NEXTAUTH_SECRET;
  secrets['encryption key'] = variables.ENCRYPTION_KEYS.split(':')[1] ?? '';
  secrets['address of the database'] = variables.DATABASE_URL;
}

async function listen(path: string, { headers = {}, ...asked }: Asked = {}): Promise<Answered> {
  const answer = await server.ask(path, { ...asked, headers: { Cookie: cookie, ...headers } });
  note(path, answer);
  return answer;
}

function note(from: string, { headers, body }: Answered): void {
  const { 'set-cookie': _set, ...told } = headers;
  heard.push({ from, text: JSON.stringify(told) + body });
}

async function act(name: string, body: object): Promise<void> {
  const headers = { Origin: server.origin, Cookie: cookie };
  await listen(
    `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`,
    actionCall(actionIds().get(name) ?? '', body, headers),
  );
}

/** Every address in every form, every action, and each again while Evo repeats the token in what it answers. */
async function walk(): Promise<void> {
  const { orgId, workspaceId, fileId } = place;
  await visitAll();
  for (const name of actionIds().keys()) await act(name, { orgId, workspaceId, fileId });
  answersOfEvo = await askEvo(`/file/v2/orgs/${orgId}/workspaces/${workspaceId}/files/${fileId}`);
  const token = secrets['access token'] ?? '';
  for (const operation of [
    'discovery',
    'workspaces.list',
    'files.list',
    'files.get',
    'files.delete',
    'files.restore',
  ]) {
    const body = { status: 500, title: `Bearer ${token}`, detail: `Authorization: ${token} of ?access_token=${token}` };
    await server.sandbox.door('POST', '/faults', { operation, fault: '500', body, times: -1 });
  }
  await visitAll();
  for (const name of actionIds().keys()) await act(name, { orgId, workspaceId, fileId });
  await server.sandbox.door('DELETE', '/faults');
  await listen('/api/session', { method: 'POST', headers: { Origin: 'https://evil.example' } });
  await server.sandbox.door('POST', '/faults', { operation: 'files.list', fault: 'auth/invalid-token' });
  await visitAll();
  await noteStoredSecrets('after a renewal');
}

async function visitAll(): Promise<void> {
  const { orgId, workspaceId, fileId } = place;
  const broken = [`/orgs/${orgId}/workspaces/nowhere/files`, '/nowhere', `/orgs/${orgId}/activity/${workspaceId}`];
  const more = [`/api/orgs/${orgId}/workspaces/${workspaceId}/files/${fileId}?deleted=true`];
  for (const route of [...builtRoutes(place), ...broken, ...more]) {
    await listen(route);
    for (const headers of AS_SCRIPTS_ASK) note(route, await server.askPayload(route, { Cookie: cookie, ...headers }));
  }
}

const AS_SCRIPTS_ASK: Record<string, string>[] = [{}, { 'Next-Router-Prefetch': '1' }];

async function askEvo(path: string): Promise<string> {
  const headers = { Authorization: `Bearer ${secrets['access token']}` };
  return (await fetch(`${server.sandbox.origin}${path}`, { headers })).text();
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

it('knows every secret, and finds one where it is', () => {
  for (const [name, secret] of Object.entries(secrets)) expect(secret.length, name).toBeGreaterThan(20);
  expect(secrets['stored access token after a renewal']).not.toBe(secrets['stored access token at first']);
  const [page] = heard.filter(({ from }) => from.endsWith('/files'));
  for (const form of formsOf(secrets['refresh token'] ?? '')) {
    expect(secretsIn(`${page?.text} ${form}`, secrets)).toContain('refresh token');
  }
});

it('tells a browser no token, no secret and no encrypted form of one, in whatever it answers', () => {
  expect(heard.length).toBeGreaterThan(150);
  for (const { from, text } of heard) expect(secretsIn(text, secrets), from).toEqual([]);
});

it('tells a browser no address that was signed for whoever holds it', () => {
  expect(answersOfEvo).toContain('sig=');
  for (const { from, text } of heard) expect(text, from).not.toMatch(/[?&]sig=|sig%3D|rscd=/);
});

it('sets no cookie that holds a token, and none that a script may read', async () => {
  const browser = new TestBrowser();
  await server.signIn(OWNER, { browser });
  const held = [...browser.cookies(server.origin).values()].join('\n');
  const { session: _own, ...others } = secrets;
  expect(secretsIn(held, others)).toEqual([]);
});

it('has no secret in what was built', () => {
  const files = [
    ...filesBelow('.next/static'),
    ...filesBelow('.next/server/app').filter((name) => name.endsWith('.html')),
  ];
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    expect(secretsIn(text, secrets), file).toEqual([]);
    // Words of the server's own rooms.
    expect(text, file).not.toMatch(/grant_jwe|token_hash|client_secret|ENCRYPTION_KEYS|NEXTAUTH_SECRET|postgres:\/\//);
  }
});

it('writes none of them into its log, however much it logs', () => {
  const output = server.process.output();
  expect(output).toContain('"level"');
  expect(secretsIn(output, secrets)).toEqual([]);
});

it('keeps none of them readable in any table', async () => {
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public'`.execute(server.database.owner);
  const dumps = await Promise.all(
    tables.rows.map(({ name }) =>
      sql<{ text: string }>`select t::text as text from ${sql.table(name)} t`.execute(server.database.owner),
    ),
  );
  const everything = dumps.flatMap(({ rows }) => rows.map(({ text }) => text)).join('\n');
  expect(everything).toContain(place.fileId);
  const names = secretsIn(everything, secrets);
  expect(names.filter((name) => !name.startsWith('encrypted tokens'))).toEqual([]);
  expect(names).toContain('encrypted tokens after a renewal');
});
