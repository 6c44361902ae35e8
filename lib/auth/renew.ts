import 'server-only';
import type { Kysely, Transaction } from 'kysely';
import { db } from '@/lib/store/database';
import type { Schema } from '@/lib/store/schema';
import { findGrant, whySessionEnded, type StoredGrant } from '@/lib/store/sessions';
import { decryptGrant, encryptGrant, type Grant } from '@/lib/auth/grant';
import { endRefusedSession } from '@/lib/auth/session-end';
import { refreshGrant } from '@/lib/auth/token-endpoint';
import { metrics } from '@/lib/telemetry/metrics';
import type { TokenResult } from '@/lib/auth/token-result';

const FORCED_WINDOW_MS = 60_000;
const FORCED_AT_MOST = 2;

/**
 * Renews a session's token with the session's row locked, so that any other process waits and then finds the new token.
 * The row is read again once locked: whoever waited must not spend the refresh token a second time.
 */
export async function renewUnderLock(sessionId: string, stale: string, why: 'due' | 'refused'): Promise<TokenResult> {
  return db()
    .transaction()
    .execute(async (trx): Promise<TokenResult> => {
      const stored = await findGrant(trx, sessionId, true);
      if (stored === null) return { ok: false, reason: await whyGone(trx, sessionId) };
      const { grant } = await decryptGrant(sessionId, stored.jwe);
      if (grant.accessToken !== stale) return { ok: true, accessToken: grant.accessToken };
      if (why === 'refused' && isLooping(stored)) return { ok: false, reason: 'refused' };
      if (grant.refreshToken === null) return endOrKeep(trx, sessionId, grant, why);
      return renew(trx, { sessionId, stored, grant, why });
    });
}

type Renewal = { sessionId: string; stored: StoredGrant; grant: Grant; why: 'due' | 'refused' };

async function renew(trx: Transaction<Schema>, { sessionId, stored, grant, why }: Renewal): Promise<TokenResult> {
  const answer = await refreshGrant(grant);
  metrics().tokenRefreshes.inc({ outcome: answer.kind });
  if (answer.kind === 'refused') {
    await endRefusedSession(trx, sessionId);
    return { ok: false, reason: 'refused' };
  }
  if (answer.kind === 'unavailable') {
    // Asked ahead of time, the old token still serves.
    const stillServes = why === 'due' && grant.expiresAt > Date.now();
    return stillServes ? { ok: true, accessToken: grant.accessToken } : { ok: false, reason: 'unavailable' };
  }
  await trx
    .updateTable('session')
    .set({ grant_jwe: await encryptGrant(sessionId, answer.grant), ...forcedColumns(stored, why) })
    .where('id', '=', sessionId)
    .execute();
  return { ok: true, accessToken: answer.grant.accessToken };
}

/** Without a refresh token the session ends with its access token. */
async function endOrKeep(
  trx: Transaction<Schema>,
  sessionId: string,
  grant: Grant,
  why: 'due' | 'refused',
): Promise<TokenResult> {
  if (why === 'due' && grant.expiresAt > Date.now()) return { ok: true, accessToken: grant.accessToken };
  await endRefusedSession(trx, sessionId);
  return { ok: false, reason: 'refused' };
}

/** Two new tokens within a minute were refused as well: a third would be too, and the fault lies elsewhere. */
function isLooping({ forcedRefreshes, forcedSince }: StoredGrant): boolean {
  return isWithinWindow(forcedSince) && forcedRefreshes >= FORCED_AT_MOST;
}

function forcedColumns({ forcedRefreshes, forcedSince }: StoredGrant, why: 'due' | 'refused') {
  if (why === 'due') return {};
  if (isWithinWindow(forcedSince)) return { forced_refreshes: forcedRefreshes + 1 };
  return { forced_refreshes: 1, forced_since: new Date() };
}

function isWithinWindow(since: Date | null): boolean {
  return since !== null && Date.now() - since.getTime() < FORCED_WINDOW_MS;
}

/** What a caller hears of a session without tokens: that Evo ended its grant, or just that it is over. */
export async function whyGone(db: Kysely<Schema>, sessionId: string): Promise<'refused' | 'signed-out'> {
  return (await whySessionEnded(db, sessionId)) === 'grant-refused' ? 'refused' : 'signed-out';
}
