import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActivityFilter } from '@/lib/activity/conditions';
import { countActivity, firstActivityAt, noCounts } from '@/lib/activity/count-activity';
import type { ActivityEntry, Intent, OutcomeRecord } from '@/lib/activity/entry';
import { activityFacets } from '@/lib/activity/facets';
import { eachActivity, getActivityEntry, listActivity } from '@/lib/activity/list-activity';
import { recordEvent, recordIntent, recordOutcome } from '@/lib/activity/record';
import { UNKNOWN_PERSON } from '@/lib/activity/unknown-person';
import type { ActivityReader } from '@/lib/activity/visibility';
import type { Failure } from '@/lib/evo/failure';
import { closeDatabase } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';

const ORG = randomUUID();
const OTHER_ORG = randomUUID();
const NORTH = { id: randomUUID(), name: 'North Pit' };
const SOUTH = { id: randomUUID(), name: 'South Pit' };
const OWNER = { id: randomUUID(), name: 'Workspace Owner', email: 'owner@sandbox.example' };
const VIEWER = { id: randomUUID(), name: null, email: null };
const HOSTILE = 'evil\u202Efdp.\u0000\ud800\\u0000.exe';

const ADMIN: ActivityReader = { personId: randomUUID(), instanceAdmin: true, workspaceIds: [] };
const DENIAL: Failure = {
  kind: 'insufficient-role',
  yourRole: 'viewer',
  permittedRoles: ['owner', 'editor'],
  morePermitted: 0,
  contradiction: false,
  status: 403,
  type: 'https://seequent.com/error-codes/file-api/auth/insufficient-role',
  title: 'Insufficient role \u0000\ud800',
  detail: null,
  retryAfterSeconds: null,
  reference: 'reference-1',
  evoReference: 'evo-1',
  at: '2026-11-23T10:00:00.000Z',
};
const DONE: OutcomeRecord = { outcome: 'done', failure: null, roleThen: 'owner', renamedTo: null };
const DENIED: OutcomeRecord = { outcome: 'denied', failure: DENIAL, roleThen: 'viewer', renamedTo: null };

const EVER = new Date('2020-01-01');
const NEVER = new Date('2100-01-01');

let database: TestDatabase;
const ids: Record<string, string> = {};

function intent(change: Partial<Intent> = {}, name = 'assay.csv', id: string = randomUUID()): Intent {
  const object = { kind: 'file', id, name, path: '/Drill Holes/', nameFromEvo: true } as const;
  return { person: OWNER, action: 'delete', orgId: ORG, workspace: NORTH, object, requestId: randomUUID(), ...change };
}

beforeAll(async () => {
  database = await createTestDatabase();
  setTestEnvironment({ databaseUrl: database.url });
  ids.deleted = await recordEvent(intent(), DONE);
  ids.denied = await recordEvent(intent({ person: VIEWER, workspace: SOUTH }, 'secret.csv'), DENIED);
  ids.hostile = await recordEvent(intent({}, HOSTILE), DONE);
  ids.restored = await recordEvent(intent({ action: 'restore' }), {
    ...DONE,
    renamedTo: { name: HOSTILE, path: '/back/' },
  });
  ids.elsewhere = await recordEvent(intent({ orgId: OTHER_ORG }), DONE);
  const session = { orgId: null, workspace: null, object: null };
  ids.signIn = await recordEvent(intent({ ...session, action: 'sign-in' }), DONE);
  ids.failedSignIn = await recordEvent(intent({ ...session, action: 'sign-in', person: UNKNOWN_PERSON }), {
    ...DONE,
    outcome: 'failed',
  });
  ids.open = await recordIntent(intent({}, 'open.csv'));
  await database.owner
    .insertInto('in_flight')
    .values({
      entry_id: ids.open,
      operation: 'delete',
      session_id: randomUUID(),
      person_id: OWNER.id,
      org_id: ORG,
      hub_code: null,
      workspace_id: NORTH.id,
      file_id: randomUUID(),
      next_check_at: new Date(),
    })
    .execute();
  ids.settled = await recordIntent(intent({}, 'settled.csv'));
  await recordOutcome(ids.settled, { ...DONE, outcome: 'checking' });
  await recordEvent(intent({ workspace: SOUTH }, 'in between.csv'), DONE);
  await recordOutcome(ids.settled, { ...DONE, outcome: 'done-confirmed' });
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function listed(filter: Partial<ActivityFilter>, reader = ADMIN): Promise<string[]> {
  const { entries } = await listActivity(reader, { orgId: ORG, ...filter }, null);
  return entries.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? 'between');
}

async function counted(filter: Partial<ActivityFilter>, reader = ADMIN) {
  return countActivity(reader, { orgId: ORG, ...filter }, [EVER, NEVER]);
}

async function read(name: string): Promise<ActivityEntry | null> {
  return getActivityEntry(ADMIN, ORG, ids[name] ?? '');
}

describe('the list', () => {
  it('has one line an entry, newest intent first, with its latest outcome', async () => {
    expect(await listed({})).toEqual([
      'between',
      'settled',
      'open',
      'failedSignIn',
      'restored',
      'hostile',
      'denied',
      'deleted',
    ]);
    expect(await read('settled')).toMatchObject({ outcome: 'done-confirmed' });
    expect(await read('open')).toMatchObject({ outcome: 'checking', outcomeAt: null });
  });

  it.each<[string, Partial<ActivityFilter>, string[]]>([
    ['person', { personId: VIEWER.id }, ['denied']],
    ['action', { action: 'restore' }, ['restored']],
    ['workspace', { workspaceId: SOUTH.id }, ['between', 'denied']],
    ['one outcome', { outcomes: ['denied'] }, ['denied']],
    ['several outcomes', { outcomes: ['denied', 'done-confirmed'] }, ['settled', 'denied']],
    ['the outcome checking, without what has been settled since', { outcomes: ['checking'] }, ['open']],
    ['checking among others', { outcomes: ['checking', 'denied'] }, ['open', 'denied']],
    ['no outcome in particular', { outcomes: [], workspaceId: SOUTH.id }, ['between', 'denied']],
    ['part of a name, in any case', { object: 'SECRET' }, ['denied']],
    ['part of a path', { object: 'drill holes/open' }, ['open']],
    ['a name as shown', { object: 'evil[rlo]fdp' }, ['hostile']],
    ['a name as it is', { object: '\ud800\\u' }, ['hostile']],
    ['signs that mean something in patterns', { object: '%_' }, []],
    ['several at once', { personId: OWNER.id, workspaceId: SOUTH.id, outcomes: ['done'] }, ['between']],
    ['a time before everything', { to: new Date('2020-01-01') }, []],
    ['a time after everything', { from: new Date('2100-01-01') }, []],
    [
      'a span around everything',
      { from: new Date('2020-01-01'), to: new Date('2100-01-01'), outcomes: ['denied'] },
      ['denied'],
    ],
    ['another organisation', { orgId: OTHER_ORG, action: 'delete' }, ['elsewhere']],
  ])('narrows by %s', async (_, filter, expected) => {
    expect(await listed(filter)).toEqual(expected);
  });

  it('narrows by the very time of an entry', async () => {
    const at = new Date((await read('open'))?.at ?? '');
    const next = new Date(at.getTime() + 1);
    expect(await listed({ from: at, to: next })).toContain('open');
    expect(await listed({ to: at })).not.toContain('open');
    expect(await listed({ from: next })).not.toContain('open');
  });
});

describe('a reader without the admin role', () => {
  const reader = (person: string, ...workspaceIds: string[]) => ({
    personId: person,
    instanceAdmin: false,
    workspaceIds,
  });

  it('reads the workspaces where they hold a role, and their own', async () => {
    expect(await listed({}, reader(VIEWER.id))).toEqual(['denied']);
    expect(await listed({}, reader('somebody', SOUTH.id))).toEqual(['between', 'denied']);
    expect(await listed({}, reader('somebody'))).toEqual([]);
    expect(await listed({}, reader(OWNER.id))).toContain('signIn');
  });

  it('cannot open another entry by its address', async () => {
    expect(await getActivityEntry(reader(VIEWER.id), ORG, ids.deleted ?? '')).toBeNull();
    expect(await getActivityEntry(reader(VIEWER.id), ORG, ids.denied ?? '')).not.toBeNull();
    expect(await getActivityEntry(ADMIN, ORG, ids.elsewhere ?? '')).toBeNull();
    expect(await getActivityEntry(ADMIN, ORG, randomUUID())).toBeNull();
  });

  it('is offered only what they may read', async () => {
    const { people, workspaces } = await activityFacets(reader(VIEWER.id), ORG);
    expect(people).toEqual([VIEWER]);
    expect(workspaces).toEqual([SOUTH]);
  });

  it('is given the counts of what they may read', async () => {
    expect(await counted({}, reader(VIEWER.id))).toEqual([{ ...noCounts(), denied: 1 }]);
    expect(await counted({}, reader('somebody'))).toEqual([noCounts()]);
  });
});

describe('an entry', () => {
  it('comes back with the very names that were recorded', async () => {
    expect(await read('hostile')).toMatchObject({
      object: { name: HOSTILE, path: '/Drill Holes/', nameFromEvo: true },
    });
    expect(await read('restored')).toMatchObject({ renamedTo: { name: HOSTILE, path: '/back/' } });
  });

  it('keeps the failure whole', async () => {
    expect(await read('denied')).toMatchObject({
      failure: DENIAL,
      roleThen: 'viewer',
      person: VIEWER,
      workspace: SOUTH,
    });
  });
});

it('offers people and workspaces', async () => {
  const { people, workspaces } = await activityFacets(ADMIN, ORG);
  expect(people).toEqual(expect.arrayContaining([OWNER, VIEWER]));
  expect(people).toHaveLength(2);
  expect(workspaces).toEqual([NORTH, SOUTH]);
});

describe('the counts', () => {
  it('have one entry once, by how it ended', async () => {
    expect(await counted({})).toEqual([
      { ...noCounts(), done: 4, 'done-confirmed': 1, denied: 1, failed: 1, checking: 1 },
    ]);
  });

  it.each<[string, Partial<ActivityFilter>]>([
    ['a person', { personId: OWNER.id }],
    ['an action', { action: 'restore' }],
    ['a workspace', { workspaceId: SOUTH.id }],
    ['part of a name', { object: 'assay' }],
    ['what nothing has', { object: '%_' }],
    ['several at once', { personId: OWNER.id, workspaceId: SOUTH.id }],
  ])('agree with the list, narrowed by %s', async (_, filter) => {
    const { entries } = await listActivity(ADMIN, { orgId: ORG, ...filter }, null);
    const expected = noCounts();
    for (const { outcome } of entries) expected[outcome] += 1;
    expect(await counted(filter)).toEqual([expected]);
  });

  it('go to the time that an entry began in', async () => {
    const at = new Date((await read('settled'))?.at ?? '');
    const next = new Date(at.getTime() + 1);
    const [before, then, after] = await countActivity(ADMIN, { orgId: ORG, object: 'settled' }, [
      EVER,
      at,
      next,
      NEVER,
    ]);
    expect([before, after]).toEqual([noCounts(), noCounts()]);
    expect(then).toEqual({ ...noCounts(), 'done-confirmed': 1 });
  });

  it('are none without a time', async () => {
    expect(await countActivity(ADMIN, { orgId: ORG }, [])).toEqual([]);
    expect(await countActivity(ADMIN, { orgId: ORG }, [EVER])).toEqual([]);
  });
});

it('knows when the trail begins', async () => {
  expect((await firstActivityAt(ADMIN, ORG))?.toISOString()).toBe((await read('deleted'))?.at);
  expect(await firstActivityAt({ ...ADMIN, instanceAdmin: false }, randomUUID())).toBeNull();
});

it('pages through hundreds without missing or repeating one', async () => {
  const orgId = randomUUID();
  for (let count = 0; count < 250; count += 1) await recordEvent(intent({ orgId }, `file ${count}.csv`), DONE);
  const seen: string[] = [];
  let before: number | null = null;
  let pages = 0;
  do {
    const page = await listActivity({ ...ADMIN, personId: OWNER.id }, { orgId, action: 'delete' }, before);
    seen.push(...page.entries.map(({ object }) => object?.name ?? ''));
    before = page.next;
    pages += 1;
  } while (before !== null);
  expect(pages).toBe(3);
  const all: (string | undefined)[] = [];
  const every = eachActivity({ ...ADMIN, personId: OWNER.id }, { orgId, action: 'delete' });
  for await (const { object } of every) all.push(object?.name);
  expect(all).toEqual(seen);
  expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => `file ${249 - index}.csv`));
});
