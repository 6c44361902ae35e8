import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { requestsOf } from '@/lib/testing/sandbox-person';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { startTestSandbox, type TestSandbox } from '@/lib/testing/test-sandbox';
import { changeGrant, endOf, startTestSession } from '@/lib/testing/test-sessions';
import { startTokenServers, type TokenServers } from '@/lib/testing/test-token-servers';

let database: TestDatabase;
let sandbox: TestSandbox;
let survivor: TokenServers;

const startServer = () => startTokenServers(1, { databaseUrl: database.url, sandboxPort: sandbox.port });

beforeAll(async () => {
  [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox()]);
  setTestEnvironment({ databaseUrl: database.url, sandboxPort: sandbox.port });
  survivor = await startServer();
});
beforeEach(() => sandbox.door('POST', '/reset'));
afterAll(async () => {
  await survivor.stop();
  await closeDatabase();
  await Promise.all([sandbox.stop(), database.drop()]);
});

/** Kills a server process after the provider gave it new tokens and before it has stored them. */
async function killBetweenAnswerAndCommit(sessionId: string): Promise<void> {
  const victim = await startServer();
  await database.owner.transaction().execute(async (trx) => {
    // Lets rows be read and locked, and holds up whoever would write one.
    await sql`lock table session in share mode`.execute(trx);
    const asked = victim.ask(sessionId).catch(() => ['killed']);
    await vi.waitFor(async () => {
      const waiting = await sql`select from pg_locks where relation = 'session'::regclass and not granted`.execute(trx);
      expect(waiting.rows).toHaveLength(1);
    }, 10_000);
    expect(await requestsOf(sandbox, 'token')).toMatchObject([{ status: 200, executed: true }]);
    await victim.kill();
    expect(await asked).toEqual(['killed']);
  });
}

async function expiredSession(): Promise<string> {
  const { id } = await startTestSession(sandbox, database);
  await changeGrant(database, id, { expiresAt: Date.now() - 1 });
  return id;
}

it('leads to signing in again, once and cleanly, where the provider takes a refresh token only once', async () => {
  const id = await expiredSession();
  await killBetweenAnswerAndCommit(id);
  expect(await survivor.ask(id, 20)).toEqual(['invalid-token']);
  expect(await requestsOf(sandbox, 'token')).toHaveLength(2);
  expect(await endOf(database, id)).toEqual({ because: 'grant-refused', holdsTokens: false });
  await survivor.ask(id, 20);
  expect(await requestsOf(sandbox, 'token')).toHaveLength(2);
  expect(await survivor.ask(await expiredSession())).toEqual(['ok']);
});

it('goes unnoticed where the provider forgives a repetition', async () => {
  await sandbox.door('PUT', '/switches', { refreshReuseGraceSeconds: 60 });
  const id = await expiredSession();
  await killBetweenAnswerAndCommit(id);
  expect(await survivor.ask(id, 20)).toEqual(['ok']);
  expect(await endOf(database, id)).toEqual({ because: null, holdsTokens: true });
});
