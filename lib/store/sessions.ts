import 'server-only';
import { sql, type Kysely, type Transaction } from 'kysely';
import { config } from '@/lib/config';
import { readPerson, type StoredPerson } from '@/lib/store/people';
import type { Schema, SessionEnd } from '@/lib/store/schema';

export type LiveSession = {
  id: string;
  person: StoredPerson;
  /** The database's clock: several servers share it. */
  now: Date;
  idleEndsAt: Date;
  expiresAt: Date;
};

export type StoredGrant = { jwe: string; expiresAt: Date; forcedRefreshes: number; forcedSince: Date | null };

/** Last-seen is written at most this often, so that a burst of requests costs one write. */
const TOUCH_EVERY_SECONDS = 10;

/** The session a cookie names, or null where it has ended, idled away or passed its absolute limit. */
export async function findLiveSession(db: Kysely<Schema>, tokenHash: Buffer): Promise<LiveSession | null> {
  const idleEnd = sql<Date>`least(session.expires_at, session.last_seen_at + ${idleInterval()})`;
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['session.id as sessionId', 'session.expires_at as expiresAt', 'person.id', 'person.name', 'person.email'])
    .select([idleEnd.as('idleEndsAt'), sql<Date>`now()`.as('now')])
    .where('session.token_hash', '=', tokenHash)
    .where('session.ended_at', 'is', null)
    .where(sql<boolean>`${idleEnd} > now()`)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { sessionId, now, idleEndsAt, expiresAt, ...person } = row;
  return { id: sessionId, person: readPerson(person), now, idleEndsAt, expiresAt };
}

/** Notes that the person is there, which moves the idle limit. */
export async function touchSession(db: Kysely<Schema>, id: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('last_seen_at', '<', sql<Date>`now() - make_interval(secs => ${TOUCH_EVERY_SECONDS})`)
    .execute();
}

/** The encrypted tokens of a session that has not ended; idle time does not matter here. `lock` keeps others waiting. */
export async function findGrant(db: Kysely<Schema>, id: string, lock = false): Promise<StoredGrant | null> {
  const row = await db
    .selectFrom('session')
    .select(['grant_jwe', 'expires_at', 'forced_refreshes', 'forced_since'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (row === undefined || row.grant_jwe === null) return null;
  return {
    jwe: row.grant_jwe,
    expiresAt: row.expires_at,
    forcedRefreshes: row.forced_refreshes,
    forcedSince: row.forced_since,
  };
}

/** The id of the session a cookie names, also of one that has ended; null where there is none. */
export async function findSessionId(db: Kysely<Schema>, tokenHash: Buffer): Promise<string | null> {
  const row = await db.selectFrom('session').select('id').where('token_hash', '=', tokenHash).executeTakeFirst();
  return row?.id ?? null;
}

/** Why a session is over; null where it is not, or never was. */
export async function whySessionEnded(db: Kysely<Schema>, id: string): Promise<SessionEnd | null> {
  const row = await db.selectFrom('session').select('ended_because').where('id', '=', id).executeTakeFirst();
  return row?.ended_because ?? null;
}

/** Ends a session and wipes its tokens. Resolves to the tokens it had, or null where it had ended before. */
export async function endSession(trx: Transaction<Schema>, id: string, because: SessionEnd): Promise<string | null> {
  const row = await trx
    .selectFrom('session')
    .select('grant_jwe')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  await trx
    .updateTable('session')
    .set({ ended_at: sql<Date>`now()`, ended_because: because, grant_jwe: null })
    .where('id', '=', id)
    .execute();
  return row.grant_jwe;
}

/** Wipes the tokens of sessions past their absolute limit, and forgets sessions a week after their end. */
export async function sweepSessions(trx: Transaction<Schema>): Promise<void> {
  await trx
    .updateTable('session')
    .set({ ended_at: sql<Date>`expires_at`, ended_because: 'expired', grant_jwe: null })
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute();
  await trx
    .deleteFrom('session')
    .where('ended_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute();
}

/** How many sessions are within both limits. Throws without a database. */
export async function countLiveSessions(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('session')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where(sql<boolean>`last_seen_at + ${idleInterval()} > now()`)
    .executeTakeFirstOrThrow();
  return count;
}

function idleInterval() {
  return sql`make_interval(secs => ${config().session.idleMinutes * 60})`;
}
