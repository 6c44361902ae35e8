import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logLinesOf, type LogLine } from '@/lib/testing/log-lines';
import { seededPlace } from '@/lib/testing/seeded-place';
import { actionCall, actionIds } from '@/lib/testing/server-actions';
import { startTestConsole, type TestConsole } from '@/lib/testing/test-console';

type Called = { operation: string; requestId: string | null };

let server: TestConsole;
let cookie: string;
let place: Awaited<ReturnType<typeof seededPlace>>;
beforeAll(async () => {
  server = await startTestConsole({ variables: () => ({ LOG_LEVEL: 'debug' }) });
  cookie = (await server.signIn('owner@sandbox.example')).cookie;
  place = await seededPlace(server, cookie);
});
afterAll(() => server.stop());

async function callsToEvo(requestId: string): Promise<string[]> {
  const journal = (await server.sandbox.door('GET', '/requests?limit=50000')) as Called[];
  return journal.filter((row) => row.requestId === requestId).map(({ operation }) => operation);
}

function linesOf(requestId: string): LogLine[] {
  return logLinesOf(server.process).filter((line) => line.requestId === requestId);
}

const filesPath = () => `/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;

function askToDelete(requestId: unknown) {
  const { orgId, workspaceId, fileId } = place;
  const call = actionCall(actionIds().get('deleteFileAction') ?? '', { orgId, workspaceId, fileId, requestId });
  return server.ask(filesPath(), { ...call, headers: { ...call.headers, Origin: server.origin, Cookie: cookie } });
}

describe('the id of a delete', () => {
  it('is the browser’s own in the answer, the log, the trail and at Evo', async () => {
    const id = randomUUID();
    await server.sandbox.door('POST', '/faults', {
      operation: 'files.delete',
      fault: 'auth/insufficient-role',
      headers: { 'x-request-id': 'evo-4711' },
    });
    const answer = await askToDelete(id);
    expect(answer.headers['x-request-id']).toBe(id);
    expect(answer.body).toContain(`"reference":"${id}"`);
    expect(answer.body).toContain('"evoReference":"evo-4711"');
    expect(await callsToEvo(id)).toContain('files.delete');
    const rows = await server.database.owner
      .selectFrom('activity')
      .select(['kind', 'outcome', 'failure'])
      .where('request_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(rows).toMatchObject([{ kind: 'intent' }, { kind: 'outcome', outcome: 'denied' }]);
    expect(rows[1]?.failure).toContain('evo-4711');
    await expect
      .poll(() => linesOf(id))
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            level: 40,
            operation: 'files.delete',
            outcome: 'insufficient-role',
            evoReference: 'evo-4711',
          }),
          expect.objectContaining({ action: 'delete', outcome: 'insufficient-role', status: 200, msg: 'answered' }),
        ]),
      );
  });

  it.each([['no id'], [{ id: 1 }], ['a'.repeat(36)]])(
    'is the console’s own where the browser’s is none: %j',
    async (given) => {
      const answer = await askToDelete(given);
      const id = String(answer.headers['x-request-id']);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.body).toContain(`"reference":"${id}"`);
    },
  );

  it('goes on being its id when it is settled later', async () => {
    const id = randomUUID();
    await server.sandbox.door('POST', '/faults', { operation: 'files.delete', fault: 'reset' });
    // The first look and its retries fail, so the sweep has to look again.
    await server.sandbox.door('POST', '/faults', { operation: 'files.get', fault: '503', times: 3 });
    await askToDelete(id);
    const looks = async () => (await callsToEvo(id)).filter((operation) => operation === 'files.get').length;
    await expect.poll(looks, { timeout: 30_000 }).toBeGreaterThan(3);
  });
});

describe('the id of a reading', () => {
  it('is the one the browser sends', async () => {
    const id = randomUUID();
    await server.sandbox.door('POST', '/faults', { operation: 'files.list', fault: 'validation' });
    const answer = await server.ask(`/api${filesPath()}`, { headers: { Cookie: cookie, 'X-Request-Id': id } });
    expect(answer.headers['x-request-id']).toBe(id);
    expect((JSON.parse(answer.body) as { failure: { reference: string } }).failure.reference).toBe(id);
    expect(await callsToEvo(id)).toEqual(['files.list']);
    await expect
      .poll(() => linesOf(id).at(-1))
      .toMatchObject({
        method: 'GET',
        route: '/api/orgs/[orgId]/workspaces/[workspaceId]/files',
        path: `/api${filesPath()}`,
        outcome: 'validation',
        personId: expect.any(String) as string,
      });
  });

  it('is one of its own for every page, and all that the page asks of Evo has it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.ask(`${filesPath()}?q=secret`, { headers: { Cookie: cookie } })),
    );
    const ids = answers.map(({ headers }) => String(headers['x-request-id']));
    expect(new Set(ids).size).toBe(8);
    for (const id of ids) {
      expect(await callsToEvo(id)).toContain('workspaces.get');
      await expect
        .poll(() => linesOf(id).at(-1))
        .toMatchObject({
          route: '/orgs/[orgId]/workspaces/[workspaceId]/files',
          status: 200,
          outcome: 'ok',
        });
    }
    expect(server.process.output()).not.toContain('q=secret');
  });
});
