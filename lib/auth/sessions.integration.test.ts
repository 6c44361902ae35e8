import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashSessionToken } from '@/lib/auth/cookies';
import { signOut } from '@/lib/auth/sign-out';
import { actorForSweep } from '@/lib/auth/sweep-actor';
import { closeDatabase, db } from '@/lib/store/database';
import { findLiveSession, touchSession } from '@/lib/store/sessions';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment, TEST_CLIENT_SECRET } from '@/lib/testing/test-environment';
import { startTestSandbox, type TestSandbox } from '@/lib/testing/test-sandbox';
import { changeGrant, endOf, grantOf, startTestSession, trailOf, type TestSession } from '@/lib/testing/test-sessions';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

let database: TestDatabase;
let sandbox: TestSandbox;

beforeAll(async () => {
  [database, sandbox] = await Promise.all([createTestDatabase(), startTestSandbox()]);
  setTestEnvironment({ databaseUrl: database.url, sandboxPort: sandbox.port });
});

afterAll(async () => {
  await closeDatabase();
  await Promise.all([sandbox.stop(), database.drop()]);
});

beforeEach(async () => {
  await sandbox.door('POST', '/reset');
});

const live = ({ token }: TestSession) => findLiveSession(db(), hashSessionToken(token));

/** As if so many seconds had passed since the session was begun and last used. */
async function age({ id }: TestSession, seconds: number): Promise<void> {
  const ago = (column: string) => sql<Date>`${sql.ref(column)} - make_interval(secs => ${seconds})`;
  await database.owner
    .updateTable('session')
    .set({ created_at: ago('created_at'), last_seen_at: ago('last_seen_at'), expires_at: ago('expires_at') })
    .where('id', '=', id)
    .execute();
}

async function refreshAtProvider(refreshToken: string | null): Promise<number> {
  const form = {
    grant_type: 'refresh_token',
    refresh_token: refreshToken ?? '',
    client_id: 'evo-file-console',
    client_secret: TEST_CLIENT_SECRET,
  };
  return (await fetch(`${sandbox.origin}/connect/token`, { method: 'POST', body: new URLSearchParams(form) })).status;
}

describe('a new session', () => {
  it('names the person as the access token does', async () => {
    const session = await live(await startTestSession(sandbox, database));
    expect(session?.person).toMatchObject({ name: 'Workspace Owner', email: 'owner@sandbox.example' });
    expect((await trailOf(database)).at(-1)).toBe('sign-in done');
  });

  it('leaves no token, cookie or secret readable in any table', async () => {
    const session = await startTestSession(sandbox, database);
    const { accessToken, refreshToken } = await grantOf(database, session.id);
    const dumps = await Promise.all(
      ['person', 'session', 'activity', 'activity_head', 'in_flight', 'rate_window'].map((table) =>
        sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(database.owner),
      ),
    );
    const everything = dumps.flatMap(({ rows }) => rows.map(({ text }) => text)).join('\n');
    expect(everything).toContain(session.id);
    for (const secret of [accessToken, refreshToken ?? '', session.token]) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(Buffer.from(secret).toString('base64').slice(4, 44));
    }
  });

  it('ends the one the browser came with, whoever it belonged to', async () => {
    const old = await startTestSession(sandbox, database);
    const next = await startTestSession(sandbox, database, { account: 'viewer@sandbox.example', replaces: old.token });
    expect(await live(old)).toBeNull();
    expect(await endOf(database, old.id)).toEqual({ because: 'replaced', holdsTokens: false });
    expect((await live(next))?.person.email).toBe('viewer@sandbox.example');
  });

  it('is not impressed by a cookie that was planted before', async () => {
    const planted = randomBytes(32).toString('base64url');
    const session = await startTestSession(sandbox, database, { replaces: planted });
    expect(session.token).not.toBe(planted);
    expect(await findLiveSession(db(), hashSessionToken(planted))).toBeNull();
  });

  it('without a refresh token lasts as long as the access token', async () => {
    await sandbox.door('PUT', '/switches', { refreshTokens: false });
    const session = await startTestSession(sandbox, database);
    const { refreshToken, expiresAt } = await grantOf(database, session.id);
    expect(refreshToken).toBeNull();
    const end = (await live(session))?.expiresAt.getTime() ?? 0;
    expect(Math.abs(end - expiresAt)).toBeLessThan(2_000);
  });
});

describe('the limits', () => {
  it('end a session after 30 minutes without its person', async () => {
    const session = await startTestSession(sandbox, database);
    await age(session, 29 * MINUTE_SECONDS);
    expect(await live(session)).not.toBeNull();
    await age(session, 2 * MINUTE_SECONDS);
    expect(await live(session)).toBeNull();
  });

  it('move on when the person does something, and not when the time is only asked for', async () => {
    const session = await startTestSession(sandbox, database);
    await age(session, 29 * MINUTE_SECONDS);
    const asked = await live(session);
    expect((await live(session))?.idleEndsAt).toEqual(asked?.idleEndsAt);
    await touchSession(db(), session.id);
    const touched = await live(session);
    expect((touched?.idleEndsAt.getTime() ?? 0) - (asked?.idleEndsAt.getTime() ?? 0)).toBeGreaterThan(
      28 * MINUTE_SECONDS * 1_000,
    );
  });

  it('end a session after 12 hours, however busy', async () => {
    const session = await startTestSession(sandbox, database);
    await age(session, 12 * HOUR_SECONDS - MINUTE_SECONDS);
    await touchSession(db(), session.id);
    expect(await live(session)).not.toBeNull();
    await age(session, 2 * MINUTE_SECONDS);
    await touchSession(db(), session.id);
    expect(await live(session)).toBeNull();
  });

  it('wipe the tokens of sessions past them at the next sign-in', async () => {
    const session = await startTestSession(sandbox, database);
    await age(session, 13 * HOUR_SECONDS);
    await startTestSession(sandbox, database);
    expect(await endOf(database, session.id)).toEqual({ because: 'expired', holdsTokens: false });
  });
});

describe('what was begun before', () => {
  it('goes on past the idle limit, and not past signing out', async () => {
    const account = 'editor@sandbox.example';
    const session = await startTestSession(sandbox, database, { account });
    const personId = (await live(session))?.person.id ?? '';
    await age(session, HOUR_SECONDS);
    expect(await live(session)).toBeNull();
    expect(await actorForSweep(personId)).toMatchObject({ sessionId: session.id, personId, email: account });
    await signOut(session.token);
    expect(await actorForSweep(personId)).toBeNull();
  });
});

describe('signing out', () => {
  it('ends the session here and the grant at the provider, and is on record', async () => {
    const session = await startTestSession(sandbox, database);
    const { refreshToken } = await grantOf(database, session.id);
    await signOut(session.token);
    expect(await live(session)).toBeNull();
    expect(await endOf(database, session.id)).toEqual({ because: 'signed-out', holdsTokens: false });
    expect((await trailOf(database)).at(-1)).toBe('sign-out done');
    expect(await refreshAtProvider(refreshToken)).toBe(400);
  });

  it('ends the session here also where its tokens cannot be revoked', async () => {
    const session = await startTestSession(sandbox, database);
    await changeGrant(database, session.id, { refreshToken: 'not a token of this provider' });
    await signOut(session.token);
    expect(await live(session)).toBeNull();
  });

  it('a second time, or with a cookie of nobody, records nothing', async () => {
    const session = await startTestSession(sandbox, database);
    await signOut(session.token);
    const before = await trailOf(database);
    await signOut(session.token);
    await signOut(randomBytes(32).toString('base64url'));
    expect(await trailOf(database)).toEqual(before);
  });

  it('fails where it cannot be written down, and the session lives on', async () => {
    const session = await startTestSession(sandbox, database);
    await database.owner.schema.alterTable('activity').renameTo('activity_away').execute();
    await expect(signOut(session.token)).rejects.toThrow();
    await database.owner.schema.alterTable('activity_away').renameTo('activity').execute();
    expect(await live(session)).not.toBeNull();
  });
});
