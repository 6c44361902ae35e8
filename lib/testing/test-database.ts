import { randomBytes } from 'node:crypto';
import { env } from 'node:process';
import { sql, type Kysely } from 'kysely';
import { createPool, kyselyOver } from '@/lib/store/connect';
import { migrate } from '@/lib/store/migrations';
import type { Schema } from '@/lib/store/schema';

export type TestDatabase = {
  url: string;
  /** Works as the owner, whom no right is missing: for arranging a test, and for tampering. */
  owner: Kysely<Schema>;
  drop: () => Promise<void>;
};

/** A database of its own on the server at TEST_DATABASE_URL, with the console's tables unless `empty`. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const server = env.TEST_DATABASE_URL;
  if (server === undefined)
    throw new Error('TEST_DATABASE_URL is missing: run `npm test`, or name a PostgreSQL to test on.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template template0`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const owner = kyselyOver(createPool(url, { max: 4 }));
  if (!empty) await migrate(owner);
  return {
    url,
    owner,
    async drop() {
      await owner.destroy();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = kyselyOver(createPool(url, { max: 1 }));
  try {
    await sql.raw(statement).execute(server);
  } finally {
    await server.destroy();
  }
}
