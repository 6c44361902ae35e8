import 'server-only';
import { sql, type Transaction, type UpdateObject } from 'kysely';
import { beginWalk, problemsOf, walkOn, type ChainProblem, type Walk } from '@/lib/activity/chain-walk';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import type { Schema } from '@/lib/store/schema';

/** What was found when the trail was last looked through: rows 1 to `upTo`. No problems: each is as it was written. */
export type TrailCheck = { at: string; upTo: number; problems: ChainProblem[] };

/** Any number of its own: whoever holds it is the one process that looks. */
const CHECK_LOCK = 7_310_062;
const EVERY_SECONDS = 3_600;

/** What the last look found, whichever process made it; null before the first one is over. Throws without a database. */
export async function lastTrailCheck(): Promise<TrailCheck | null> {
  const row = await db()
    .selectFrom('trail_check')
    .select(['looked_at', 'up_to', 'problems'])
    .where('looked_at', 'is not', null)
    .executeTakeFirst();
  if (row === undefined || row.looked_at === null) return null;
  // Written by `finish` below.
  const problems = JSON.parse(row.problems ?? '[]') as ChainProblem[];
  return { at: row.looked_at.toISOString(), upTo: row.up_to ?? 0, problems };
}

/**
 * Looks at the next rows, if a look is due or under way and no other process is at it. Each step is a transaction that keeps
 * how far it has come, so that any process may go on. Resolves to whether there is more to do now. Throws without a database.
 */
export async function checkTrailOn(): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${CHECK_LOCK}) as mine`.execute(
        trx,
      );
      if (rows[0]?.mine !== true) return false;
      const walk = await currentWalk(trx);
      if (walk === null) return false;
      const step = await walkOn(trx, walk);
      if (step.isOver) await finish(trx, step.walk);
      else await keep(trx, step.walk);
      return !step.isOver;
    });
}

/** Has the trail looked through anew, from its first row and without regard to what was found: its end was accepted. */
export async function forgetTrailCheck(trx: Transaction<Schema>): Promise<void> {
  await trx
    .updateTable('trail_check')
    .set({ next_at: sql<Date>`now()`, walk: null, whole_seq: null, whole_hash: null })
    .execute();
}

async function currentWalk(trx: Transaction<Schema>): Promise<Walk | null> {
  const state = await trx
    .selectFrom('trail_check')
    .select(['walk', 'whole_seq', 'whole_hash', sql<boolean>`next_at <= now()`.as('due')])
    .executeTakeFirst();
  // Written by `keep` below.
  if (state !== undefined && state.walk !== null) return JSON.parse(state.walk) as Walk;
  if (state?.due === false) return null;
  const { whole_seq: seq = null, whole_hash: hash = null } = state ?? {};
  return beginWalk(trx, seq === null || hash === null ? null : { seq, hash });
}

async function keep(trx: Transaction<Schema>, walk: Walk): Promise<void> {
  await write(trx, { walk: JSON.stringify(walk) });
}

/** The end of a whole trail is what the next look holds it against; after a broken one that stays the last whole end. */
async function finish(trx: Transaction<Schema>, walk: Walk): Promise<void> {
  const problems = problemsOf(walk);
  const { seq, hash } = walk.end;
  await write(trx, {
    walk: null,
    next_at: sql<Date>`now() + make_interval(secs => ${EVERY_SECONDS})`,
    looked_at: sql<Date>`now()`,
    up_to: seq,
    problems: JSON.stringify(problems),
    ...(problems.length === 0 ? { whole_seq: seq, whole_hash: hash } : {}),
  });
  if (problems.length === 0) log().info({ rows: walk.rows, anchor: `${seq}:${hash}` }, 'the activity trail is whole');
  else log().error({ rows: walk.rows, problems }, 'THE ACTIVITY TRAIL IS BROKEN: run `npm run activity:verify`');
}

async function write(trx: Transaction<Schema>, values: UpdateObject<Schema, 'trail_check'>): Promise<void> {
  await trx
    .insertInto('trail_check')
    .defaultValues()
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx.updateTable('trail_check').set(values).execute();
}
