import 'server-only';
import { sql } from 'kysely';
import type { Actor } from '@/lib/auth/actor';
import { authFailure } from '@/lib/auth/auth-failure';
import { clientAddress } from '@/lib/auth/client-address';
import { config } from '@/lib/config';
import type { Failure } from '@/lib/evo/failure';
import { db } from '@/lib/store/database';
import { escapeText } from '@/lib/store/escape-name';

/** Null: go on. Else how many seconds to wait. */
type Wait = number | null;

/** Counts a delete or restore of that person. Null: go on; else the `rate-limited` failure to answer with. Throws without a database. */
export async function allowWrite(actor: Actor): Promise<Failure | null> {
  const wait = await take(`write:${actor.personId}`, config().rateLimits.writesPerPerson);
  return wait === null ? null : authFailure('rate-limited', wait);
}

/** Counts an export of that person's, as `allowWrite` does. Each reads much, and most are one more row of the trail. */
export async function allowExport(actor: Actor): Promise<Failure | null> {
  const wait = await take(`export:${actor.personId}`, config().rateLimits.exportsPerPerson);
  return wait === null ? null : authFailure('rate-limited', wait);
}

/** Counts a search of that person's through whole workspaces, as `allowWrite` does: each reads every list anew. */
export async function allowSearch(actor: Actor): Promise<Failure | null> {
  const wait = await take(`search:${actor.personId}`, config().rateLimits.searchesPerPerson);
  return wait === null ? null : authFailure('rate-limited', wait);
}

/** Counts one step of signing in from that address (`start` and `callback` are counted apart). Throws without a database. */
export async function waitForSignIn(step: 'start' | 'callback', headers: Pick<Headers, 'get'>): Promise<Wait> {
  return take(`${step}:${clientAddress(headers)}`, config().rateLimits.signInsPerAddress);
}

/** Counts an entry that somebody without a session causes in the trail, which cannot be emptied again. */
export async function waitForRefusal(headers: Pick<Headers, 'get'>): Promise<Wait> {
  return take(`refusal:${clientAddress(headers)}`, config().rateLimits.signInsPerAddress ?? MAX_UNLIMITED);
}

/** Counts a browser's report about a page's policy, which anybody can send. Throws without a database. */
export async function waitForReport(headers: Pick<Headers, 'get'>): Promise<Wait> {
  return take(`report:${clientAddress(headers)}`, config().rateLimits.signInsPerAddress ?? MAX_UNLIMITED);
}

const MAX_UNLIMITED = 60;

/** One minute from the first use, counted in the database so that all server processes share it. */
async function take(key: string, limit: number | null): Promise<Wait> {
  if (limit === null) return null;
  const isOver = sql<boolean>`rate_window.started_at <= now() - interval '1 minute'`;
  const { used, wait } = await db()
    .insertInto('rate_window')
    .values({ key: escapeText(key), started_at: sql<Date>`now()`, used: 1 })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        started_at: sql<Date>`case when ${isOver} then now() else rate_window.started_at end`,
        used: sql<number>`case when ${isOver} then 1 else rate_window.used + 1 end`,
      }),
    )
    .returning([
      'used',
      sql<number>`ceil(extract(epoch from started_at + interval '1 minute' - now()))::int`.as('wait'),
    ])
    .executeTakeFirstOrThrow();
  if (used === 1 && Math.random() < 0.01) await forgetOldWindows();
  return used > limit ? Math.min(60, Math.max(1, wait)) : null;
}

async function forgetOldWindows(): Promise<void> {
  await db()
    .deleteFrom('rate_window')
    .where('started_at', '<', sql<Date>`now() - interval '1 hour'`)
    .execute();
}
