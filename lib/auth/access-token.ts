import 'server-only';
import { createHash } from 'node:crypto';
import { db } from '@/lib/store/database';
import { findGrant } from '@/lib/store/sessions';
import { decryptGrant, encryptGrant, GrantUnreadableError, type Grant } from '@/lib/auth/grant';
import { createCoalescer, createLimiter } from '@/lib/auth/once-at-a-time';
import { renewUnderLock, whyGone } from '@/lib/auth/renew';
import { endUnreadableSession } from '@/lib/auth/session-end';
import type { TokenResult } from '@/lib/auth/token-result';

const LEAD_MS = 60_000;
/** Renewals hold a database connection while the provider thinks: they must not take all of them. */
const RENEWALS_AT_ONCE = 4;
const QUIET_MS = 10_000;

let quietUntil = 0;

// Next bundles routes apart, each with its own copy of this module; waiting must be shared by all of them.
const shared = globalThis as typeof globalThis & { evoConsoleRenewals?: ReturnType<typeof createRenewals> };

function createRenewals() {
  return { coalesce: createCoalescer<TokenResult>(), limit: createLimiter(RENEWALS_AT_ONCE) };
}

/** A session's access token, renewed first where it is about to end. Throws when the database cannot be asked. */
export async function accessTokenOf(sessionId: string): Promise<TokenResult> {
  const stored = await findGrant(db(), sessionId);
  if (stored === null) return { ok: false, reason: await whyGone(db(), sessionId) };
  try {
    const { grant, isOldKey } = await decryptGrant(sessionId, stored.jwe);
    if (isDue(grant)) return await renewAhead(sessionId, grant);
    if (isOldKey) await rewrite(sessionId, stored.jwe, grant);
    return { ok: true, accessToken: grant.accessToken };
  } catch (error) {
    if (!(error instanceof GrantUnreadableError)) throw error;
    await endUnreadableSession(sessionId);
    return { ok: false, reason: 'signed-out' };
  }
}

/**
 * A token other than `stale`: the one somebody else got meanwhile, else a new one from the provider. However many ask, on
 * however many servers, the provider is asked once. `refused`: Evo answered 401 to `stale` although it looked valid.
 */
export async function renewAccessToken(sessionId: string, stale: string, why: 'due' | 'refused'): Promise<TokenResult> {
  shared.evoConsoleRenewals ??= createRenewals();
  const { coalesce, limit } = shared.evoConsoleRenewals;
  const key = `${sessionId}:${why}:${createHash('sha256').update(stale).digest('hex')}`;
  return coalesce(key, () => limit(() => renewUnderLock(sessionId, stale, why)));
}

/**
 * While the provider is down and the old token still serves, only one request in a while pays for asking: the others would
 * wait for nothing.
 */
async function renewAhead(sessionId: string, { accessToken, expiresAt }: Grant): Promise<TokenResult> {
  if (expiresAt > Date.now() && Date.now() < quietUntil) return { ok: true, accessToken };
  const result = await renewAccessToken(sessionId, accessToken, 'due');
  const wasDown = result.ok && result.accessToken === accessToken;
  quietUntil = wasDown ? Date.now() + QUIET_MS : 0;
  return result;
}

/** A minute ahead, or a tenth of a short life, so that tokens living for seconds are not renewed at every use. */
function isDue(grant: Grant): boolean {
  const leadMs = Math.min(LEAD_MS, (grant.expiresAt - grant.receivedAt) / 10);
  return grant.expiresAt - Date.now() < leadMs;
}

/** Moves a grant to the newest key, unless it was renewed meanwhile. */
async function rewrite(sessionId: string, oldJwe: string, grant: Grant): Promise<void> {
  const jwe = await encryptGrant(sessionId, grant);
  await db()
    .updateTable('session')
    .set({ grant_jwe: jwe })
    .where('id', '=', sessionId)
    .where('grant_jwe', '=', oldJwe)
    .execute();
}
