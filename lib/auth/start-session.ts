import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { recordEvent } from '@/lib/activity/record';
import { hashSessionToken } from '@/lib/auth/cookies';
import { encryptGrant, type Grant } from '@/lib/auth/grant';
import { eventOf } from '@/lib/auth/session-end';
import { config } from '@/lib/config';
import { db } from '@/lib/store/database';
import { escapeText } from '@/lib/store/escape-name';
import { lookSoon } from '@/lib/store/in-flight';
import { savePerson, type StoredPerson } from '@/lib/store/people';
import type { Schema } from '@/lib/store/schema';
import { endSession, findSessionId, sweepSessions } from '@/lib/store/sessions';

export type NewSession = {
  /** What the browser will hold. */
  token: string;
  person: StoredPerson;
  grant: Grant;
  /** What the browser held so far: that session ends. */
  replaces: string | null;
};

/**
 * Starts a session: person, tokens, the old session's end and the trail's entry stand together or not at all. Resolves to
 * the session's absolute limit; throws when it cannot be written.
 */
export async function startSession({ token, person, grant, replaces }: NewSession): Promise<Date> {
  const id = randomUUID();
  const jwe = await encryptGrant(id, grant);
  return db()
    .transaction()
    .execute(async (trx) => {
      await sweepSessions(trx);
      await savePerson(trx, person);
      const { expires_at: expiresAt } = await trx
        .insertInto('session')
        .values({
          id,
          token_hash: hashSessionToken(token),
          person_id: escapeText(person.id),
          grant_jwe: jwe,
          expires_at: sql<Date>`now() + make_interval(secs => ${secondsToLive(grant)})`,
        })
        .returning('expires_at')
        .executeTakeFirstOrThrow();
      await endReplaced(trx, replaces);
      await lookSoon(trx, person.id);
      await recordEvent(
        eventOf(person, 'sign-in'),
        { outcome: 'done', failure: null, roleThen: null, renamedTo: null },
        trx,
      );
      return expiresAt;
    });
}

async function endReplaced(trx: Transaction<Schema>, token: string | null): Promise<void> {
  const id = token === null ? null : await findSessionId(trx, hashSessionToken(token));
  // Its refresh token is not revoked: with some providers that would end the grant just given as well.
  if (id !== null) await endSession(trx, id, 'replaced');
}

/** Without a refresh token nothing works once the access token has ended, so the session ends with it. */
function secondsToLive(grant: Grant): number {
  const limit = config().session.maxHours * 3_600;
  return grant.refreshToken === null ? Math.min(limit, (grant.expiresAt - Date.now()) / 1_000) : limit;
}
