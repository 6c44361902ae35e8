import { afterAll, beforeAll, expect, it } from 'vitest';
import { FaultBook } from '@/sandbox/control/fault-book';
import { faultInput } from '@/sandbox/control/fault-input';
import { openDatabase, type Database } from '@/sandbox/store/database';
import { KeptSettings } from '@/sandbox/store/kept-settings';
import { createTestDatabase, type TestDatabase } from '@/sandbox/test/test-database';

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  database = openDatabase(server.url, () => undefined);
  await database.query('CREATE SCHEMA evo');
  await database.query('CREATE TABLE settings (key text PRIMARY KEY, value json)');
});
afterAll(async () => {
  await database.end();
  await server.drop();
});

it('hits the call it is armed for although it cannot be kept, and says so', async () => {
  const said: string[] = [];
  const book = await FaultBook.load(new KeptSettings(database), (message) => said.push(message));
  await book.arm(faultInput.parse({ operation: 'files.list', fault: '503' }));
  await database.query('DROP TABLE settings');
  const call = { operation: 'files.list', fileId: null, workspaceId: null, account: null };
  expect(book.take(call)).toMatchObject({ fault: '503', remaining: 0 });
  expect(book.take(call)).toBeUndefined();
  // Vitest fails as well where a rejection goes unheard.
  await expect.poll(() => said).toEqual([expect.stringMatching(/^the armed faults could not be kept: .*settings/)]);
});
