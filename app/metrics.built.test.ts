import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtRoutes } from '@/lib/testing/routes';
import { logLinesOf } from '@/lib/testing/log-lines';
import { metricsIn } from '@/lib/testing/metric-lines';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

const TOKEN = 'a token for metrics, longer than 32 characters'.replaceAll(/[ ,]/g, '-');
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/i;

let server: TestConsole;
let cookie: string;
let place: Awaited<ReturnType<typeof seededPlace>>;
beforeAll(async () => {
  server = await startTestConsole({ variables: () => ({ LOG_LEVEL: 'warn' }) });
  cookie = (await server.signIn('owner@sandbox.example')).cookie;
  place = await seededPlace(server, cookie);
});
afterAll(() => server.stop());

async function scrape(): Promise<Map<string, number>> {
  const answer = await server.ask('/metrics');
  expect(answer.status).toBe(200);
  return metricsIn(answer.body);
}

async function change(name: string, work: () => Promise<unknown>): Promise<number> {
  const before = (await scrape()).get(name) ?? 0;
  await work();
  let after = before;
  await expect.poll(async () => (after = (await scrape()).get(name) ?? 0)).toBeGreaterThan(before);
  return after - before;
}

const filesPath = () => `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;

async function askToDelete(): Promise<void> {
  const { orgId, workspaceId, fileId } = place;
  const call = actionCall(actionIds().get('deleteFileAction') ?? '', { orgId, workspaceId, fileId });
  await server.ask(filesPath(), { ...call, headers: { ...call.headers, Origin: server.origin, Cookie: cookie } });
}

describe('what is counted', () => {
  it('has requests by route and status, with how long they took and how many are open', async () => {
    const page = 'route="/orgs/[orgId]/workspaces/[workspaceId]/files"';
    const asked = `evo_console_http_requests_total{method="GET",${page},status="200"}`;
    expect(await change(asked, () => server.ask(filesPath(), { headers: { Cookie: cookie } }))).toBe(1);
    const counts = await scrape();
    expect(counts.get(`evo_console_http_request_duration_seconds_count{${page}}`)).toBeGreaterThan(0);
    expect(counts.get('evo_console_http_requests_in_progress')).toBe(1); // this scrape
  });

  it('has calls to Evo and actions by what came of them, and what was written to the trail', async () => {
    const refused = 'evo_console_evo_calls_total{operation="files.delete",outcome="insufficient-role"}';
    await server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: 'auth/insufficient-role' });
    const before = await scrape();
    expect(await change(refused, askToDelete)).toBe(1);
    const counts = await scrape();
    const grown = (name: string) => (counts.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(grown('evo_console_actions_total{action="delete",outcome="insufficient-role"}')).toBe(1);
    expect(grown('evo_console_trail_appends_total{outcome="ok"}')).toBe(2); // the intent and its outcome
    expect(grown('evo_console_trail_rows')).toBe(2);
    expect(counts.get('evo_console_evo_call_duration_seconds_count{operation="files.delete"}')).toBeGreaterThan(0);
  });

  it('has renewals of tokens', async () => {
    const granted = 'evo_console_token_refreshes_total{outcome="granted"}';
    const renewal = async () => {
      await server.sandbox.door('POST', '/faults', { operation: 'files.list', fault: 'auth/invalid-token' });
      await server.ask(`/api${filesPath()}`, { headers: { Cookie: cookie } });
    };
    expect(await change(granted, renewal)).toBe(1);
  });

  it('has sessions, what is unsettled, and whether the trail ends where it was sealed', async () => {
    expect((await scrape()).get('evo_console_sessions')).toBe(1);
    await server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: 'reset' });
    await server.sandbox.door('POST', '/faults', { operation: 'files.get', fault: '500', times: -1 });
    await askToDelete();
    const unchecked = 'evo_console_unsettled_operations{state="unchecked"}';
    await expect.poll(async () => (await scrape()).get(unchecked)).toBe(1);
    expect((await scrape()).get('evo_console_oldest_unsettled_operation_seconds')).toBeGreaterThan(0);
    await server.sandbox.door('DELETE', '/faults');
    await expect.poll(async () => (await scrape()).get(unchecked), { timeout: 30_000 }).toBe(0);

    expect((await scrape()).get('evo_console_trail_end_sealed')).toBe(1);
    const { owner } = server.database;
    const head = await owner.selectFrom('activity_head').selectAll().executeTakeFirstOrThrow();
    await owner
      .updateTable('activity_head')
      .set({ seal: '0'.repeat(64) })
      .execute();
    expect((await scrape()).get('evo_console_trail_end_sealed')).toBe(0);
    const failed = 'evo_console_trail_appends_total{outcome="failed"}';
    expect(await change(failed, askToDelete)).toBeGreaterThan(0);
    await owner.updateTable('activity_head').set({ seal: head.seal }).execute();
    expect((await scrape()).get('evo_console_trail_end_sealed')).toBe(1);
  });

  it('has which APIs are held back from, and how many calls were, each of which is in the log', async () => {
    const [silent, held] = ['evo_console_evo_apis_held_back', 'evo_console_evo_calls_held_back_total'];
    const before = await scrape();
    expect(before.get(`${silent}{api="file"}`)).toBe(0);
    await server.sandbox.door('POST', '/faults', { operation: 'files.list', fault: '503', times: -1 });
    const list = () => server.ask(`/api${filesPath()}`, { headers: { Cookie: cookie } });
    await expect.poll(async () => (await list()).body).toContain('"kind":"not-answering"');
    const counts = await scrape();
    expect(counts.get(`${silent}{api="file"}`)).toBe(1);
    expect(counts.get(`${silent}{api="workspace"}`)).toBe(0);
    expect(counts.get(`${held}{operation="files.list"}`)).toBeGreaterThan(0);
    const id = randomUUID();
    await server.ask(`/api${filesPath()}`, { headers: { Cookie: cookie, 'X-Request-Id': id } });
    const told = { requestId: id, operation: 'files.list', msg: 'a call to Evo was held back' };
    await expect.poll(() => logLinesOf(server.process)).toContainEqual(expect.objectContaining(told));
    await server.sandbox.door('DELETE', '/faults');
    const askStatus = () => server.ask('/api/status', { headers: { Cookie: cookie } });
    await expect
      .poll(async () => [await askStatus(), (await scrape()).get(`${silent}{api="file"}`)][1], { timeout: 30_000 })
      .toBe(0);
  });

  it('has calls that are waited for, and operations that are being looked at', async () => {
    const [open, settling] = ['evo_console_evo_calls_in_progress', 'evo_console_settling_in_progress'];
    expect((await scrape()).get(settling)).toBe(0);
    await server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: 'reset' });
    await server.sandbox.door('POST', '/faults', { operation: 'files.get', fault: 'delay', delayMs: 3_000 });
    await askToDelete();
    await expect.poll(async () => (await scrape()).get(settling)).toBe(1);
    await expect.poll(async () => (await scrape()).get(open)).toBeGreaterThan(0);
    await expect.poll(async () => (await scrape()).get(settling), { timeout: 30_000 }).toBe(0);
    await expect.poll(async () => (await scrape()).get(open)).toBe(0);
  });

  it('has what Node knows of the process', async () => {
    const counts = await scrape();
    expect(counts.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect([...counts.keys()].some((name) => name.startsWith('nodejs_eventloop_lag'))).toBe(true);
  });

  it('has as many series as the product has words, whatever is asked for, and names nobody', async () => {
    for (const route of builtRoutes(place)) await server.ask(route, { headers: { Cookie: cookie } });
    const before = (await scrape()).size;
    const odd = ['/nowhere', '/%E0%A4%A', '/metrics/x', '/_next/static/none.js', '/orgs/a/workspaces/b/files'];
    for (const method of ['GET', 'PURGE', 'PUT']) {
      for (const path of odd) await server.ask(path, { method });
    }
    const known = (await scrape()).size;
    for (let each = 0; each < 60; each += 1) {
      const method = ['GET', `X${each}`, 'PUT'][each % 3] ?? 'GET';
      for (const path of odd)
        await server.ask(`${path}${each}?name=${each}`, { method, headers: { Cookie: `a=${each}` } });
    }
    const after = await scrape();
    expect(after.size).toBeLessThanOrEqual(known + 10);
    expect(known).toBeLessThan(before + 60);
    const names = [...after.keys()].join('\n');
    expect(names).not.toMatch(UUID);
    expect(names).not.toMatch(/@|North Pit|assay|nowhere\d|"X\d/);
  });
});

describe('who may read the counts', () => {
  it.each([
    ['forwarded by a proxy', { 'X-Forwarded-For': '192.0.2.7' }],
    ['forwarded in the standard words', { Forwarded: 'for=192.0.2.7' }],
    ['under another name', { Host: 'console.example.com' }],
  ])('without a token: nobody who comes %s', async (_, headers) => {
    const answer = await server.ask('/metrics', { headers });
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  it('is told no cache, and gets no cookie', async () => {
    const { headers } = await server.ask('/metrics');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('with a token: whoever shows it, and nobody else', async () => {
    const guarded = await startTestConsole({ variables: () => ({ METRICS_TOKEN: TOKEN }) });
    try {
      const ask = async (authorization: string | null) =>
        guarded.ask('/metrics', authorization === null ? {} : { headers: { Authorization: authorization } });
      expect((await ask(`Bearer ${TOKEN}`)).status).toBe(200);
      for (const wrong of [null, 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN]) {
        const answer = await ask(wrong);
        expect(answer.status, String(wrong)).toBe(401);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
        expect(answer.body).toBe('');
      }
      const forwarded = { Authorization: `Bearer ${TOKEN}`, 'X-Forwarded-For': '192.0.2.7' };
      expect((await guarded.ask('/metrics', { headers: forwarded })).status).toBe(200);
    } finally {
      await guarded.stop();
    }
  });
});

it('says that the database is down, and no more, while it is', async () => {
  const own = await startTestConsole();
  try {
    const name = new URL(own.database.url).pathname.slice(1);
    expect(metricsIn((await own.ask('/metrics')).body).get('evo_console_database_up')).toBe(1);
    await sql.raw(`alter database ${name} with allow_connections false`).execute(server.database.owner);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(
      server.database.owner,
    );
    const counts = metricsIn((await own.ask('/metrics')).body);
    expect(counts.get('evo_console_database_up')).toBe(0);
    expect(counts.has('evo_console_sessions')).toBe(false);
    expect(counts.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    await sql.raw(`alter database ${name} with allow_connections true`).execute(server.database.owner);
    await expect.poll(async () => metricsIn((await own.ask('/metrics')).body).get('evo_console_database_up')).toBe(1);
  } finally {
    await own.stop();
  }
});
