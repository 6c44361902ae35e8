import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appendToChain } from '@/lib/activity/append';
import type { Intent } from '@/lib/activity/entry';
import { recordIntent } from '@/lib/activity/record';
import { resealTrail } from '@/lib/activity/reseal';
import { intentRow } from '@/lib/activity/rows';
import { startTrailCheck } from '@/lib/activity/start-trail-check';
import { checkTrailOn, lastTrailCheck } from '@/lib/activity/trail-check';
import { closeDatabase, db } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';

/** More than two steps of a look. */
const ROWS = 2_200;
const CHECK_LOCK = 7_310_062;

const INTENT: Intent = {
  person: { id: randomUUID(), name: 'Workspace Owner', email: 'owner@sandbox.example' },
  action: 'delete',
  orgId: 'org-1',
  workspace: { id: 'workspace-1', name: 'North Pit' },
  object: { kind: 'file', id: randomUUID(), name: 'drill.csv', path: '/', nameFromEvo: true },
  requestId: randomUUID(),
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  setTestEnvironment({ databaseUrl: database.url });
  for (let part = 0; part < 2; part += 1) {
    await db()
      .transaction()
      .execute((trx) =>
        appendToChain(trx, (seq) =>
          Array.from({ length: ROWS / 2 }, (_, index) => intentRow(INTENT, randomUUID(), seq + index, new Date())),
        ),
      );
  }
  await database.owner.schema.createTable('saved').as(database.owner.selectFrom('activity').selectAll()).execute();
  await database.owner.schema
    .createTable('saved_head')
    .as(database.owner.selectFrom('activity_head').selectAll())
    .execute();
});

afterEach(async () => {
  await tamper(`delete from activity; insert into activity select * from saved;
    delete from activity_head; insert into activity_head select * from saved_head; delete from trail_check`);
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

async function tamper(statements: string): Promise<void> {
  await database.owner.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    for (const statement of statements.split(';')) await sql.raw(statement).execute(connection);
    await sql`set session_replication_role = origin`.execute(connection);
  });
}

async function makeDue(): Promise<void> {
  await database.owner
    .updateTable('trail_check')
    .set({ next_at: new Date(0) })
    .execute();
}

/** Looks the whole trail through, and resolves to how many steps that took. */
async function lookThrough(): Promise<number> {
  let steps = 1;
  while (await checkTrailOn()) steps += 1;
  return steps;
}

const stored = () => database.owner.selectFrom('trail_check').selectAll().executeTakeFirstOrThrow();

describe('a look through the trail', () => {
  it('goes in steps over every row, and is kept with when and how far', async () => {
    expect(await lastTrailCheck()).toBeNull();
    expect(await lookThrough()).toBe(4);
    expect(await lastTrailCheck()).toEqual({ at: expect.any(String), upTo: ROWS, problems: [] });
  });

  it('is not made again before its time', async () => {
    await lookThrough();
    const first = await stored();
    expect(first.next_at.getTime()).toBeGreaterThan(Date.now());
    expect(await checkTrailOn()).toBe(false);
    expect(await stored()).toEqual(first);
    await makeDue();
    expect(await checkTrailOn()).toBe(true);
  });

  it('is gone on with by another process, and knows nothing of what is written meanwhile', async () => {
    expect(await checkTrailOn()).toBe(true);
    await closeDatabase();
    expect(JSON.parse((await stored()).walk ?? '')).toMatchObject({ rows: 1_000, end: { seq: 1_000 } });
    for (let index = 0; index < 5; index += 1) await recordIntent(INTENT);
    expect(await lookThrough()).toBe(3);
    expect(await lastTrailCheck()).toMatchObject({ upTo: ROWS, problems: [] });
    await makeDue();
    await lookThrough();
    expect(await lastTrailCheck()).toMatchObject({ upTo: ROWS + 5, problems: [] });
  });

  it('is made by one process at a time', async () => {
    await database.owner.transaction().execute(async (other) => {
      await sql`select pg_advisory_xact_lock(${CHECK_LOCK})`.execute(other);
      expect(await checkTrailOn()).toBe(false);
    });
    expect(await lastTrailCheck()).toBeNull();
    expect(await checkTrailOn()).toBe(true);
  });

  it.each([
    ['a changed row', "update activity set outcome = 'done' where seq = 1500", 1_500],
    ['a missing row', 'delete from activity where seq = 3', 3],
    ['a cut end', `delete from activity where seq > ${ROWS - 7}`, ROWS - 6],
  ])('finds %s, and goes on finding it', async (_, statement, firstAt) => {
    await lookThrough();
    await tamper(statement);
    for (let look = 0; look < 2; look += 1) {
      await makeDue();
      await lookThrough();
      expect((await lastTrailCheck())?.problems[0]?.at).toBe(firstAt);
    }
  });

  it('finds rows and sealed end set back together, until somebody has accepted the end', async () => {
    await recordIntent(INTENT);
    await lookThrough();
    await tamper(`delete from activity where seq > ${ROWS};
      delete from activity_head; insert into activity_head select * from saved_head`);
    await recordIntent({ ...INTENT, requestId: randomUUID() });
    for (let look = 0; look < 2; look += 1) {
      await makeDue();
      await lookThrough();
      expect((await lastTrailCheck())?.problems).toEqual([{ at: ROWS + 1, problem: expect.any(String) }]);
    }
    await resealTrail();
    await lookThrough();
    expect(await lastTrailCheck()).toMatchObject({ upTo: ROWS + 1, problems: [] });
  });

  it('is made by a process beside its requests', async () => {
    const stop = startTrailCheck();
    await expect.poll(lastTrailCheck, { timeout: 10_000 }).toMatchObject({ upTo: ROWS, problems: [] });
    stop();
  });
});
