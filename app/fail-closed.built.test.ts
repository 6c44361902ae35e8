import { env } from 'node:process';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPool, kyselyOver } from '@/lib/store/connect';
import { ask } from '@/lib/testing/ask';
import type { Place } from '@/lib/testing/routes';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds, actionResult } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';
import { testVariables } from '@/lib/testing/test-environment';
import { freePort, startNode } from '@/lib/testing/test-process';

const OWNER = 'owner@sandbox.example';
const UNUSABLE_CONFIGURATION = 78;

describe('a guard that cannot do its work', () => {
  let server: TestConsole;
  let cookie: string;
  let place: Place & { fileName: string };

  beforeAll(async () => {
    server = await startTestConsole();
    cookie = (await server.signIn(OWNER)).cookie;
    place = await seededPlace(server, cookie);
  });
  beforeEach(() => server.sandbox.door('DELETE', '/requests'));
  afterEach(() => expectOpen());
  afterAll(() => server.stop());

  const files = () => `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;

  async function act(name: string): Promise<unknown> {
    const { orgId, workspaceId, fileId } = place;
    const headers = { Origin: server.origin, Cookie: cookie };
    const call = actionCall(actionIds().get(name) ?? '', { orgId, workspaceId, fileId }, headers);
    return actionResult((await server.ask(files(), call)).body);
  }

  async function expectOpen(): Promise<void> {
    const data = await server.ask(`/api${files()}?limit=1`, { headers: { Cookie: cookie } });
    expect(data.status).toBe(200);
  }

  async function expectNothingDeleted(): Promise<void> {
    for (const name of ['deleteFileAction', 'restoreFileAction']) {
      expect(await act(name)).toMatchObject({ ok: false, entryId: null, failure: { kind: 'not-recorded' } });
    }
    expect(await requestsOf(server.sandbox, 'files.delete')).toEqual([]);
    expect(await requestsOf(server.sandbox, 'files.restore')).toEqual([]);
  }

  async function expectNothingShown(kind = 'console-unreachable'): Promise<void> {
    for (const path of [
      files(),
      `/orgs/${place.orgId}/workspaces`,
      `/orgs/${place.orgId}/activity`,
      `/api${files()}`,
    ]) {
      const headers = { Cookie: cookie };
      for (const answer of [await server.ask(path, { headers }), await server.askPayload(path, headers)]) {
        expect(answer.body, path).not.toMatch(/North Pit|Workspace Owner|owner@sandbox/);
        expect(answer.body, path).not.toContain(place.fileName);
        expect(answer.body, path).not.toMatch(/\n\s+at .+:\d+|relation|postgres|ECONNREFUSED/i);
      }
    }
    const data = await server.ask(`/api${files()}`, { headers: { Cookie: cookie } });
    expect(data.status).toBe(503);
    expect(JSON.parse(data.body)).toMatchObject({ ok: false, failure: { kind } });
    expect(await requestsOf(server.sandbox)).toEqual([]);
  }

  async function expectNobodySignsIn(): Promise<void> {
    const { cookie: line, landedAt } = await server.signIn(OWNER).catch(() => ({ cookie: '', landedAt: '/signin' }));
    expect(line).not.toMatch(/\.session=[\w-]{43}/);
    expect(landedAt).toMatch(/\/signin|\/api\/auth\/error\?/);
  }

  /** As if the guard's table were out of order. */
  async function withoutTable(name: string, body: () => Promise<void>): Promise<void> {
    await sql`alter table ${sql.table(name)} rename to out_of_order`.execute(server.database.owner);
    try {
      await body();
    } finally {
      await sql`alter table out_of_order rename to ${sql.table(name)}`.execute(server.database.owner);
    }
  }

  it.each(['session', 'person'])('because who is asking cannot be told (%s) closes every door', (table) =>
    withoutTable(table, async () => {
      await expectNothingDeleted();
      await expectNothingShown();
      await expectNobodySignsIn();
    }),
  );

  it.each(['activity', 'activity_head', 'in_flight', 'rate_window'])(
    'because nothing can be counted or recorded (%s) refuses every write before Evo is called',
    (table) => withoutTable(table, expectNothingDeleted),
  );

  it.each(['activity', 'activity_head', 'rate_window'])(
    'because a sign-in cannot be counted or recorded (%s) lets nobody in',
    (table) => withoutTable(table, expectNobodySignsIn),
  );

  it('because the database is away closes every door, and opens them by itself once it is back', async () => {
    const name = new URL(server.database.url).pathname.slice(1);
    const cluster = kyselyOver(createPool(env.TEST_DATABASE_URL ?? '', { max: 1 }));
    const allow = (allowed: boolean) =>
      sql`alter database ${sql.table(name)} with allow_connections ${sql.raw(String(allowed))}`.execute(cluster);
    try {
      await allow(false);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(cluster);
      expect((await server.ask('/api/ready')).status).toBe(503);
      expect((await server.ask('/api/health')).status).toBe(200);
      await expectNothingDeleted();
      await expectNothingShown('database-gone');
      await expectNobodySignsIn();
    } finally {
      await allow(true);
      await cluster.destroy();
    }
    expect((await server.ask('/api/ready')).status).toBe(200);
  });
});

describe('a console without what keeps it safe', () => {
  const REAL = {
    EVO_ISSUER_URL: 'https://ims.example',
    EVO_DISCOVERY_URL: 'https://discovery.api.seequent.com',
    EVO_CLIENT_ID: 'client',
    EVO_CLIENT_SECRET: 'secret',
  };

  it.each<[string, Record<string, string>, RegExp]>([
    ['a database', { DATABASE_URL: '' }, /DATABASE_URL is missing/],
    ['a secret', { NEXTAUTH_SECRET: '' }, /NEXTAUTH_SECRET is missing/],
    ['a secret of some length', { NEXTAUTH_SECRET: 'short' }, /NEXTAUTH_SECRET: must be at least 32/],
    ['an encryption key', { ENCRYPTION_KEYS: '' }, /ENCRYPTION_KEYS is missing/],
    ['an encryption key of 32 bytes', { ENCRYPTION_KEYS: 'a:c2hvcnQ=' }, /ENCRYPTION_KEYS/],
    ['the sandbox’s secret', { SANDBOX_CLIENT_SECRET: '' }, /SANDBOX_CLIENT_SECRET is missing/],
    ['a whole Evo', { EVO_ISSUER_URL: 'https://ims.example' }, /EVO_CLIENT_SECRET is missing/],
    ['a protected address', { ...REAL, NEXTAUTH_URL: 'http://console.example' }, /NEXTAUTH_URL must begin with https/],
    ['a loopback address for the sandbox', { HOST: '0.0.0.0' }, /sandbox runs on loopback only/],
    ['a loopback name for the sandbox', { NEXTAUTH_URL: 'https://console.example' }, /sandbox runs on loopback only/],
  ])('(%s) ends with exit code 78 and says so, before it answers anybody', async (_, changes, words) => {
    const port = await freePort();
    const variables = { ...testVariables({ databaseUrl: env.TEST_DATABASE_URL ?? '', port }), ...changes };
    const args = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', '127.0.0.1'];
    const child = await startNode(args, { variables: { ...variables, NEXT_TELEMETRY_DISABLED: '1' }, ready: words });
    const answer = await ask(`http://localhost:${port}`, '/signin').catch(() => null);
    expect(answer).toBeNull();
    expect(await child.ended).toBe(UNUSABLE_CONFIGURATION);
    expect(child.output()).not.toContain(variables.ENCRYPTION_KEYS || 'no key');
  });
});
