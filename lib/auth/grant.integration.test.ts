import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeProtectedHeader } from 'jose';
import { closeDatabase } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment, TEST_KEYS } from '@/lib/testing/test-environment';
import { startTestSandbox, type TestSandbox } from '@/lib/testing/test-sandbox';
import { endOf, startTestSession, trailOf } from '@/lib/testing/test-sessions';
import { startTokenServers, type TokenServers } from '@/lib/testing/test-token-servers';

let database: TestDatabase;
let sandbox: TestSandbox;
let started: TokenServers[];

beforeAll(async () => {
  [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox()]);
  setTestEnvironment({ databaseUrl: database.url, sandboxPort: sandbox.port });
  started = [];
});

afterAll(async () => {
  await Promise.all(started.map((servers) => servers.stop()));
  await closeDatabase();
  await Promise.all([sandbox.stop(), database.drop()]);
});

async function serversWith(...keys: string[]): Promise<TokenServers> {
  const servers = await startTokenServers(1, {
    databaseUrl: database.url,
    sandboxPort: sandbox.port,
    keys: keys.join(','),
  });
  started.push(servers);
  return servers;
}

async function storedJwe(sessionId: string): Promise<string> {
  const row = await database.owner
    .selectFrom('session')
    .select('grant_jwe')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return row.grant_jwe ?? '';
}

async function store(sessionId: string, jwe: string): Promise<void> {
  await database.owner.updateTable('session').set({ grant_jwe: jwe }).where('id', '=', sessionId).execute();
}

const keyOf = (jwe: string) => decodeProtectedHeader(jwe).kid;

describe('rotating the encryption key', () => {
  it('keeps old sessions readable and moves them to the new key as they are used', async () => {
    const { id } = await startTestSession(sandbox, database);
    expect(keyOf(await storedJwe(id))).toBe('first');
    const during = await serversWith(TEST_KEYS.second, TEST_KEYS.first);
    expect(await during.ask(id)).toEqual(['ok']);
    expect(keyOf(await storedJwe(id))).toBe('second');
    const after = await serversWith(TEST_KEYS.second);
    expect(await after.ask(id)).toEqual(['ok']);
  });
});

describe('stored tokens that do not belong', () => {
  let servers: TokenServers;

  beforeAll(async () => {
    servers = await serversWith(TEST_KEYS.first);
  });

  it('to their session end it, and the trail says so', async () => {
    const mine = await startTestSession(sandbox, database);
    const theirs = await startTestSession(sandbox, database, { account: 'admin@sandbox.example' });
    const [a, b] = [await storedJwe(mine.id), await storedJwe(theirs.id)];
    await store(mine.id, b);
    await store(theirs.id, a);
    const before = await trailOf(database);
    expect(await servers.ask(mine.id, 5)).toEqual(['signed-out']);
    expect(await servers.ask(theirs.id)).toEqual(['signed-out']);
    expect(await endOf(database, mine.id)).toEqual({ because: 'grant-unreadable', holdsTokens: false });
    expect((await trailOf(database)).slice(before.length)).toEqual([
      'refused-request denied',
      'refused-request denied',
    ]);
  });

  it.each([
    ['with one bit flipped', (jwe: string) => jwe.replace(/[^.](?=[^.]+$)/, (first) => (first === 'A' ? 'B' : 'A'))],
    [
      'with another header',
      (jwe: string) => jwe.replace(/^[^.]+/, Buffer.from('{"alg":"none","kid":"first"}').toString('base64url')),
    ],
    [
      'of a key that is not configured',
      (jwe: string) =>
        jwe.replace(/^[^.]+/, Buffer.from('{"alg":"dir","enc":"A256GCM","kid":"gone"}').toString('base64url')),
    ],
    ['that are none', () => 'not a token set'],
  ])('%s end their session', async (_, spoil) => {
    const { id } = await startTestSession(sandbox, database);
    await store(id, spoil(await storedJwe(id)));
    expect(await servers.ask(id)).toEqual(['signed-out']);
    expect((await endOf(database, id)).because).toBe('grant-unreadable');
  });
});
