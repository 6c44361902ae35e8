import { afterEach, describe, expect, it } from 'vitest';
import { createPool, kyselyOver } from '@/lib/store/connect';
import { isMigrated, migrate } from '@/lib/store/migrations';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { freePort, startProcess } from '@/lib/testing/test-process';

const EVERY = [
  '0001-first',
  '0002-activity-counts',
  '0003-activity-object',
  '0004-trail-check',
  '0005-uploads-in-flight',
  '0006-archive-wanted',
];

const made: TestDatabase[] = [];

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  made.push(database);
  return database;
}

afterEach(async () => {
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
