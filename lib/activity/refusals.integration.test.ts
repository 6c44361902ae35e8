import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { recordEvent } from '@/lib/activity/record';
import { listNamedRefusals, listRefusals } from '@/lib/activity/refusals';
import type { ActivityReader } from '@/lib/activity/visibility';
import type { FailureCause } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { closeDatabase } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';

const ADMIN: ActivityReader = { personId: 'admin', instanceAdmin: true, workspaceIds: [] };
const PIT = { id: 'w1', name: 'North Pit' };
const RIDGE = { id: 'w2', name: 'Kestrel\u0000Ridge' };
const refusedBy = (kind: 'insufficient-role' | 'not-permitted', permittedRoles: string[]): FailureCause => ({
  kind,
  yourRole: 'viewer',
  permittedRoles,
  morePermitted: 0,
  contradiction: false,
});
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  setTestEnvironment({ databaseUrl: database.url, sandboxPort: 4010 });
  await refuse('ann', PIT, 'denied', refusedBy('insufficient-role', ['owner', 'editor']));
  await refuse('ann', PIT, 'not-sent', refusedBy('not-permitted', ['owner', 'editor']));
  await refuse('ben', PIT, 'denied', refusedBy('insufficient-role', []));
  await refuse('ben', RIDGE, 'denied', { ...refusedBy('insufficient-role', ['owner']), detail: 'a\ud800b\u0000' });
  await refuse('ben', RIDGE, 'denied', { kind: 'forbidden' });
  await refuse('ben', RIDGE, 'failed', { kind: 'unknown' });
  await refuse('ann', null, 'denied', { kind: 'forbidden' });
});
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function refuse(
  personId: string,
  workspace: Intent['workspace'],
  outcome: OutcomeRecord['outcome'],
  cause: FailureCause & { detail?: string },
): Promise<void> {
  const intent: Intent = {
    person: { id: personId, name: `${personId}\u0000`, email: null },
    action: 'delete',
    orgId: 'o1',
    workspace,
    object: null,
    requestId: 'r',
  };
  const failure = failureOf(cause, { reference: 'r', status: 403 });
  await recordEvent(intent, { outcome, failure, roleThen: 'viewer', renamedTo: null });
}

const told = async (reader: ActivityReader, place: { workspaceId?: string; days?: number } = {}) =>
  (await listRefusals(reader, { orgId: 'o1', days: 30, ...place })).refusals.map(
    ({ person, workspace, count }) => `${person.id} in ${workspace.name}: ${count}`,
  );

it('counts refusals by person and workspace, those that were never sent too', async () => {
  expect((await told(ADMIN)).sort()).toEqual([
    'ann in North Pit: 2',
    'ben in Kestrel\u0000Ridge: 2',
    'ben in North Pit: 1',
  ]);
  expect(await told(ADMIN, { workspaceId: 'w1' })).toEqual(['ann in North Pit: 2', 'ben in North Pit: 1']);
  const { pairs, refusals } = await listRefusals(ADMIN, { orgId: 'o1', days: 30 });
  expect(pairs).toBe(3);
  expect(refusals.every(({ actions }) => actions.join() === 'delete')).toBe(true);
  expect(await listRefusals(ADMIN, { orgId: 'elsewhere', days: 30 })).toEqual({ refusals: [], pairs: 0 });
});

it('looks back as many days as asked', async () => {
  expect(await told(ADMIN, { days: 0 })).toEqual([]);
});

it('tells nobody of workspaces they may not see, but of themselves', async () => {
  expect(await told({ personId: 'ann', instanceAdmin: false, workspaceIds: [] })).toEqual(['ann in North Pit: 2']);
  const inPit = { personId: 'cat', instanceAdmin: false, workspaceIds: ['w1'] };
  expect(await told(inPit)).toEqual(['ann in North Pit: 2', 'ben in North Pit: 1']);
});

it('gives what Evo named as permitted, and nothing the console said itself', async () => {
  const named = await listNamedRefusals(ADMIN, { orgId: 'o1' });
  expect(named.map(({ permittedRoles }) => permittedRoles)).toEqual([['owner'], ['owner', 'editor']]);
  expect(await listNamedRefusals(ADMIN, { orgId: 'o1', workspaceId: 'w1' })).toMatchObject([
    { action: 'delete', permittedRoles: ['owner', 'editor'], contradiction: false },
  ]);
});
