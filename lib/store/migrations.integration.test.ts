import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/activity/record';
import { verifyChain } from '@/lib/activity/verify-chain';
import { createPool, kyselyOver } from '@/lib/store/connect';
import { closeDatabase, db } from '@/lib/store/database';
import { isMigrated, migrate } from '@/lib/store/migrations';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { freePort, startProcess } from '@/lib/testing/test-process';

const EVENT = {
  person: { id: 'person', name: null, email: null },
  action: 'sign-in',
  orgId: null,
  workspace: null,
  object: null,
  requestId: 'request',
} as const;
const DONE = { outcome: 'done', failure: null, roleThen: null, renamedTo: null } as const;

const EVERY = ['0001-first', '0002-activity-counts', '0003-activity-object'];

const made: TestDatabase[] = [];

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  made.push(database);
  return database;
}

afterEach(async () => {
  await closeDatabase();
  await Promise.all(made.splice(0).map((database) => database.drop()));
});

describe('migrate', () => {
  it('works in several databases of one server at once', async () => {
    const databases = await Promise.all(Array.from({ length: 5 }, emptyDatabase));
    const reports = await Promise.all(databases.map(({ owner }) => migrate(owner)));
    expect(reports).toEqual(databases.map(() => ({ applied: EVERY, appRole: true })));
  });

  it('applies each step once, however many processes begin together', async () => {
    const { owner, url } = await emptyDatabase();
    expect(await isMigrated(owner)).toBe(false);
    const others = Array.from({ length: 3 }, () => kyselyOver(createPool(url, { max: 1 })));
    const reports = await Promise.all([owner, ...others].map((connection) => migrate(connection)));
    expect(reports.flatMap(({ applied }) => applied)).toEqual(EVERY);
    expect(await isMigrated(owner)).toBe(true);
    await Promise.all(others.map((connection) => connection.destroy()));
  });

  it('has nothing to do the second time', async () => {
    const { owner } = await emptyDatabase();
    await migrate(owner);
    expect(await migrate(owner)).toEqual({ applied: [], appRole: true });
  });
});

describe('a login that may not use the role', () => {
  it('still migrates and records, and the triggers keep the trail', async () => {
    const database = await emptyDatabase();
    const login = `limited_${randomBytes(4).toString('hex')}`;
    await sql.raw(`create role ${login} login password 'limited'`).execute(database.owner);
    await sql.raw(`grant all on schema public to ${login}`).execute(database.owner);
    const url = Object.assign(new URL(database.url), { username: login, password: 'limited' }).href;
    const limited = kyselyOver(createPool(url, { max: 1 }));
    expect(await migrate(limited)).toEqual({ applied: EVERY, appRole: false });
    await limited.destroy();

    setTestEnvironment({ databaseUrl: url });
    await recordEvent(EVENT, DONE);
    await expect(sql`update activity set person_id = 'another'`.execute(db())).rejects.toThrow('insert-only');
    await expect(sql`truncate activity`.execute(db())).rejects.toThrow('insert-only');
    expect(await verifyChain()).toMatchObject({ rows: 2, problems: [] });

    await closeDatabase();
    await sql.raw(`drop owned by ${login}`).execute(database.owner);
    await sql.raw(`drop role ${login}`).execute(database.owner);
  });
});

describe('the program', () => {
  const run = (variables: Record<string, string>) =>
    startProcess('lib/store/migrate.ts', { variables, ready: /^$(?!.)x/, conditions: 'react-server' });

  it('says in one line that the database cannot be reached', async () => {
    const url = `postgres://postgres@127.0.0.1:${await freePort()}/none`;
    await expect(run({ DATABASE_URL: url })).rejects.toThrow(/could not be migrated: .*ECONNREFUSED/);
  });

  it('says which variable is missing', async () => {
    await expect(run({})).rejects.toThrow('DATABASE_URL is missing');
  });
});
