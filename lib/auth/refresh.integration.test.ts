import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { startTestSandbox, type TestSandbox } from '@/lib/testing/test-sandbox';
import { changeGrant, endOf, grantOf, OWNER, startTestSession, trailOf } from '@/lib/testing/test-sessions';
import { startTokenServers, type TokenServers } from '@/lib/testing/test-token-servers';

const TWO_HOURS_SECONDS = 7_200;

let database: TestDatabase;
let sandbox: TestSandbox;
let servers: TokenServers;

beforeAll(async () => {
  [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox()]);
  setTestEnvironment({ databaseUrl: database.url, sandboxPort: sandbox.port });
  servers = await startTokenServers(2, { databaseUrl: database.url, sandboxPort: sandbox.port });
});

afterAll(async () => {
  await servers.stop();
  await closeDatabase();
  await Promise.all([sandbox.stop(), database.drop()]);
});

beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});

async function expiredSession(): Promise<string> {
  const { id } = await startTestSession(sandbox, database);
  await expire(id);
  return id;
}

async function expire(sessionId: string): Promise<void> {
  await changeGrant(database, sessionId, { expiresAt: Date.now() - 1 });
}

async function arm(fault: string, more: object = {}): Promise<void> {
  await sandbox.door('POST', '/faults', { operation: 'token', fault, ...more });
}

async function tokenCalls(): Promise<number> {
  return ((await sandbox.door('GET', '/requests?operation=token')) as unknown[]).length;
}

describe('fifty parallel requests over two server processes', () => {
  it('with an expired token ask the token endpoint once, ten times over', async () => {
    const { id } = await startTestSession(sandbox, database);
    for (let round = 1; round <= 10; round += 1) {
      await expire(id);
      await arm('delay', { delayMs: 200 });
      expect(await servers.ask(id, 50)).toEqual(['ok']);
      expect(await tokenCalls()).toBe(round);
    }
  }, 60_000);

  it('with a token that only Evo finds expired ask it once as well', async () => {
    const { id } = await startTestSession(sandbox, database);
    const { accessToken } = await grantOf(database, id);
    await sandbox.door('POST', '/clock', { offsetSeconds: TWO_HOURS_SECONDS });
    expect(await servers.ask(id, 50)).toEqual(['ok']);
    expect(await tokenCalls()).toBe(1);
    expect((await grantOf(database, id)).accessToken).not.toBe(accessToken);
  });

  it('with a grant that has ended are all refused by one call, and the session is over', async () => {
    const id = await expiredSession();
    const before = await trailOf(database);
    await sandbox.door('POST', '/revoke', { account: OWNER });
    expect(await servers.ask(id, 50)).toEqual(['invalid-token']);
    expect(await tokenCalls()).toBe(1);
    expect(await endOf(database, id)).toEqual({ because: 'grant-refused', holdsTokens: false });
    expect((await trailOf(database)).slice(before.length)).toEqual(['sign-out seen-in-evo']);
  });
});

describe('the token endpoint', () => {
  it('is asked again after saying that it is not available, twice at most', async () => {
    const id = await expiredSession();
    await arm('503', { times: 2 });
    expect(await servers.ask(id)).toEqual(['ok']);
    expect(await tokenCalls()).toBe(3);
  });

  it.each(['503', '502'])('leaves the session alone while it answers %s', async (fault) => {
    const id = await expiredSession();
    await arm(fault, { times: 3 });
    expect(await servers.ask(id)).toEqual(['sign-in-unavailable']);
    expect(await endOf(database, id)).toEqual({ because: null, holdsTokens: true });
    expect(await servers.ask(id)).toEqual(['ok']);
  });

  it.each(['500', 'html', 'empty', 'truncated', 'redirect', 'invalid_client', 'reset'])(
    'leaves the session alone after %s, and works again afterwards',
    async (fault) => {
      const id = await expiredSession();
      await arm(fault, { times: 3 });
      expect(await servers.ask(id)).toEqual(['sign-in-unavailable']);
      await sandbox.door('DELETE', '/faults');
      expect(await servers.ask(id)).toEqual(['ok']);
    },
  );

  it('is not needed while the old token still serves, and then not asked by every request', async () => {
    const { id } = await startTestSession(sandbox, database);
    await changeGrant(database, id, { receivedAt: Date.now() - 3_580_000, expiresAt: Date.now() + 20_000 });
    await arm('503', { times: -1 });
    expect(await servers.ask(id, 10)).toEqual(['ok']);
    const calls = await tokenCalls();
    expect(calls).toBeGreaterThan(0);
    expect(await servers.ask(id, 10)).toEqual(['ok']);
    expect(await tokenCalls()).toBe(calls);
  });

  it('may leave out the refresh token: the one at hand stays in use', async () => {
    const id = await expiredSession();
    const { refreshToken } = await grantOf(database, id);
    const given = (await sandbox.door('POST', '/token', { account: OWNER })) as { access_token: string };
    await arm('200', { body: { access_token: given.access_token, token_type: 'Bearer', expires_in: 3_600 } });
    expect(await servers.ask(id)).toEqual(['ok']);
    expect(await grantOf(database, id)).toMatchObject({ accessToken: given.access_token, refreshToken });
  });

  it('is not asked a third time within a minute for tokens that Evo goes on refusing', async () => {
    const { id } = await startTestSession(sandbox, database);
    await sandbox.door('POST', '/faults', { operation: 'discovery', fault: '401', times: -1 });
    for (let press = 1; press <= 5; press += 1) expect(await servers.ask(id)).toEqual(['unauthorised']);
    expect(await tokenCalls()).toBe(2);
    expect(await endOf(database, id)).toEqual({ because: null, holdsTokens: true });
  });
});

describe('an answer lost after the refresh token was used up', () => {
  it('leads to signing in again, once and cleanly', async () => {
    const id = await expiredSession();
    await arm('reset', { afterExecuting: true });
    expect(await servers.ask(id)).toEqual(['sign-in-unavailable']);
    expect(await tokenCalls()).toBe(1);
    expect(await servers.ask(id, 10)).toEqual(['invalid-token']);
    expect(await endOf(database, id)).toEqual({ because: 'grant-refused', holdsTokens: false });
    const next = await startTestSession(sandbox, database);
    expect(await servers.ask(next.id)).toEqual(['ok']);
  });

  it('goes unnoticed where the provider forgives a repetition', async () => {
    await sandbox.door('PUT', '/switches', { refreshReuseGraceSeconds: 30 });
    const id = await expiredSession();
    await arm('reset', { afterExecuting: true });
    expect(await servers.ask(id)).toEqual(['sign-in-unavailable']);
    expect(await servers.ask(id)).toEqual(['ok']);
  });
});
