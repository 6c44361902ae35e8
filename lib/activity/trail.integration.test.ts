import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { recordEvent, recordIntent, recordOutcome } from '@/lib/activity/record';
import { resealTrail } from '@/lib/activity/reseal';
import { verifyChain } from '@/lib/activity/verify-chain';
import { closeDatabase, db } from '@/lib/store/database';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database';
import { setTestEnvironment } from '@/lib/testing/test-environment';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  setTestEnvironment({ databaseUrl: database.url });
});

afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const DONE: OutcomeRecord = { outcome: 'done', failure: null, roleThen: 'owner', renamedTo: null };

function intentOf(name: string): Intent {
  return {
    person: { id: randomUUID(), name: 'Workspace Owner', email: 'owner@sandbox.example' },
    action: 'delete',
    orgId: 'org-1',
    workspace: { id: 'workspace-1', name: 'North Pit' },
    object: { kind: 'file', id: randomUUID(), name, path: '/assays/', nameFromEvo: true },
    requestId: randomUUID(),
  };
}

/** Changes rows as somebody might who owns the database, triggers switched off. */
async function tamper(statement: string): Promise<void> {
  await database.owner.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    await sql.raw(statement).execute(connection);
    await sql`set session_replication_role = origin`.execute(connection);
  });
}

describe('the trail', () => {
  it('numbers rows without gaps, however many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => recordEvent(intentOf(`file ${index}.csv`), DONE)));
    const rows = await db().selectFrom('activity').select('seq').orderBy('seq').execute();
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows).toHaveLength(80);
    expect((await verifyChain()).problems).toEqual([]);
  });

  it('writes an intent and leaves it out again with a transaction that fails', async () => {
    const before = (await verifyChain()).rows;
    const failing = db()
      .transaction()
      .execute(async (trx) => {
        await recordIntent(intentOf('never.csv'), trx);
        throw new Error('the operation could not be put in flight');
      });
    await expect(failing).rejects.toThrow('in flight');
    expect(await verifyChain()).toMatchObject({ rows: before, problems: [] });
  });

  it('refuses an outcome of an entry that is not there', async () => {
    await expect(recordOutcome(randomUUID(), DONE)).rejects.toThrow();
  });

  it.each([
    "update activity set outcome = 'done'",
    'delete from activity',
    'truncate activity',
    'alter table activity disable trigger all',
    'drop table activity',
    'delete from activity_head',
  ])('gives the console no right to: %s', async (statement) => {
    await expect(sql.raw(statement).execute(db())).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each([
    "update activity set outcome = 'done'",
    'delete from activity',
    'truncate activity',
    'delete from activity_head',
  ])('refuses even its owner, while the triggers stand: %s', async (statement) => {
    await expect(sql.raw(statement).execute(database.owner)).rejects.toThrow('insert-only');
  });
});

describe('verifying', () => {
  it('calls nothing missing that is written meanwhile', async () => {
    let verifying = true;
    const writing = (async () => {
      while (verifying) await recordIntent(intentOf('meanwhile.csv'));
    })();
    const before = (await verifyChain()).rows;
    for (let round = 0; round < 15; round += 1) expect((await verifyChain()).problems).toEqual([]);
    verifying = false;
    await writing;
    expect((await verifyChain()).rows).toBeGreaterThan(before);
    await tamper('delete from activity where seq > 80');
    await resealTrail();
  });
});

describe('a changed trail', () => {
  beforeAll(async () => {
    await database.owner.schema.createTable('saved').as(database.owner.selectFrom('activity').selectAll()).execute();
  });

  afterEach(async () => {
    await tamper('delete from activity; insert into activity select * from saved');
  });

  it.each([
    ['a name', "update activity set object_name = 'other.csv' where seq = 7", 7],
    ['an outcome', "update activity set outcome = 'denied' where seq = 10", 10],
    ['a time', "update activity set at = at + interval '1 millisecond' where seq = 12", 12],
    ['a person', "update activity set person_id = 'somebody' where seq = 3", 3],
    ['a value taken away', 'update activity set person_email = null where seq = 5', 5],
    ['a row removed', 'delete from activity where seq = 20', 20],
    ['the first row removed', 'delete from activity where seq = 1', 1],
    [
      'a row removed and the rest moved up',
      'delete from activity where seq = 20; update activity set seq = -(seq - 1) where seq > 20; update activity set seq = -seq where seq < 0',
      20,
    ],
    [
      'two rows swapped',
      'update activity set seq = -30 where seq = 30; update activity set seq = 30 where seq = 31; update activity set seq = 31 where seq = -30',
      30,
    ],
    ['the last row removed', 'delete from activity where seq = 80', 80],
    ['the last ten rows removed', 'delete from activity where seq > 70', 71],
  ])('is found: %s', async (_, statement, firstAt) => {
    await tamper(statement);
    const { problems } = await verifyChain();
    expect(problems[0]?.at).toBe(firstAt);
  });

  it('is found where rows and sealed end were set back together, given an end printed before', async () => {
    const { end } = await verifyChain();
    const head = await database.owner.selectFrom('activity_head').selectAll().executeTakeFirstOrThrow();
    await recordEvent(intentOf('later.csv'), DONE);
    const later = await verifyChain();
    await tamper('delete from activity where seq > 80');
    await database.owner.updateTable('activity_head').set(head).execute();
    expect((await verifyChain()).problems).toEqual([]);
    expect((await verifyChain(end)).problems).toEqual([]);
    expect((await verifyChain(later.end)).problems).toEqual([{ at: 82, problem: expect.any(String) }]);
  });

  it('takes no further rows, so that nothing covers up what happened', async () => {
    await tamper('delete from activity where seq = 80');
    await expect(recordIntent(intentOf('after.csv'))).rejects.toThrow('activity:verify');
  });

  it('takes rows again once somebody has looked into it and accepted the end', async () => {
    const head = await database.owner.selectFrom('activity_head').selectAll().executeTakeFirstOrThrow();
    await tamper('delete from activity where seq = 80');
    expect((await resealTrail()).seq).toBe(79);
    await recordIntent(intentOf('after.csv'));
    expect((await verifyChain()).problems).toEqual([]);
    await database.owner.updateTable('activity_head').set(head).execute();
  });

  it('takes none either where the end was sealed by somebody without the key', async () => {
    const head = await database.owner.selectFrom('activity_head').selectAll().executeTakeFirstOrThrow();
    await database.owner
      .updateTable('activity_head')
      .set({ seal: 'f'.repeat(64) })
      .execute();
    await expect(recordIntent(intentOf('after.csv'))).rejects.toThrow('activity:verify');
    expect((await verifyChain()).problems).toEqual([{ at: 80, problem: expect.stringContaining('seal') }]);
    await database.owner.updateTable('activity_head').set(head).execute();
  });
});
