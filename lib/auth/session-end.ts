import 'server-only';
import type { Transaction } from 'kysely';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { recordEvent } from '@/lib/activity/record';
import { authFailure } from '@/lib/auth/auth-failure';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { personOfSession } from '@/lib/store/people';
import type { Schema } from '@/lib/store/schema';
import { endSession } from '@/lib/store/sessions';
import { currentRequestId } from '@/lib/telemetry/request-context';

/** The provider no longer accepts the session's grant: the session ends with it, and the trail says that Evo ended it. */
export async function endRefusedSession(trx: Transaction<Schema>, sessionId: string): Promise<void> {
  await endSession(trx, sessionId, 'grant-refused');
  const person = await personOfSession(trx, sessionId);
  await recordEvent(eventOf(person, 'sign-out'), ended('seen-in-evo', 'The identity provider ended this sign-in'), trx);
}

/** The stored tokens fit neither this session nor any key: somebody may have moved them, so the session ends. */
export async function endUnreadableSession(sessionId: string): Promise<void> {
  log().error({ sessionId }, 'the stored tokens of a session could not be read; the session was ended');
  await db()
    .transaction()
    .execute(async (trx) => {
      const wiped = await endSession(trx, sessionId, 'grant-unreadable');
      if (wiped === null) return;
      const person = await personOfSession(trx, sessionId);
      const record = ended('denied', "The stored sign-in did not fit the session and wasn't used");
      await recordEvent(eventOf(person, 'refused-request'), record, trx);
    });
}

/** An entry about a person's session; it belongs to no organisation. */
export function eventOf(person: Intent['person'], action: Intent['action']): Intent {
  return { person, action, orgId: null, workspace: null, object: null, requestId: currentRequestId() };
}

function ended(outcome: OutcomeRecord['outcome'], title: string): OutcomeRecord {
  return { outcome, failure: { ...authFailure('invalid-token'), title }, roleThen: null, renamedTo: null };
}
