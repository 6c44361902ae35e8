import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listEarlier } from '@/lib/activity/around';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { getActivityEntry } from '@/lib/activity/list-activity';
import { recordEvent } from '@/lib/activity/record';
import type { ActivityReader } from '@/lib/activity/visibility';
import { closeDatabase } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';

const ORG = randomUUID();
const PIT = { id: randomUUID(), name: 'North Pit' };
const RIDGE = { id: randomUUID(), name: 'Ridge' };
const ADMIN: ActivityReader = { personId: 'admin', instanceAdmin: true, workspaceIds: [] };
const DONE: OutcomeRecord = { outcome: 'done', failure: null, roleThen: 'owner', renamedTo: null };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  setTestEnvironment({ databaseUrl: database.url });
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function record(person: string, file: string | null, change: Partial<Intent> = {}): Promise<string> {
  const object = { kind: 'file', id: file ?? '', name: `${file}.csv`, path: '/', nameFromEvo: true } as const;
  const intent = { action: 'delete', orgId: ORG, workspace: PIT, requestId: randomUUID(), ...change } as const;
  const who = { id: person, name: person, email: null };
  return recordEvent({ person: who, object: file === null ? null : object, ...intent }, DONE);
}

async function earlierThan(entryId: string, reader = ADMIN): Promise<string[]> {
  const entry = await getActivityEntry(ADMIN, ORG, entryId);
  if (entry === null) throw new Error('There is no such entry.');
  const earlier = await listEarlier(reader, ORG, entry);
  return earlier.map(({ person, object }) => `${person.id} ${object?.id}`);
}

it('tells what was done to the same file and by the same person, newest first, each once', async () => {
  await record('ann', 'cores');
  await record('ben', 'cores', { action: 'restore' });
  await record('ann', 'assays');
  await record('ben', 'assays');
  const last = await record('ann', 'cores');
  await record('ann', 'cores', { action: 'restore' });
  expect(await earlierThan(last)).toEqual(['ann assays', 'ben cores', 'ann cores']);
});

it('tells at most three of each, and nothing of what the reader may not read', async () => {
  for (let count = 0; count < 5; count += 1) await record('cleo', 'logs', { workspace: RIDGE });
  const last = await record('dora', 'logs');
  expect(await earlierThan(last)).toHaveLength(3);
  expect(await earlierThan(last, { personId: 'nobody', instanceAdmin: false, workspaceIds: [PIT.id] })).toEqual([]);
});

it('tells nothing of an entry that is about no object', async () => {
  expect(await earlierThan(await record('ann', null))).toEqual([]);
});
