import 'server-only';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { recordEvent } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { currentRequestId } from '@/lib/telemetry/request-context';

/** What a reading is for: to be looked at, or to be taken away as a file. */
export type ReadingPurpose = 'read-roles' | 'export-roles';

/** Puts on record that a person was given who holds which role, or why not. Throws when the trail cannot be written. */
export async function recordReading(
  actor: Actor,
  { purpose, ...place }: Pick<Intent, 'orgId' | 'workspace'> & { purpose: ReadingPurpose },
  read: { ok: true } | { ok: false; failure: Failure },
): Promise<void> {
  const failure = read.ok ? null : read.failure;
  const person = { id: actor.personId, name: actor.name, email: actor.email };
  const requestId = failure?.reference ?? currentRequestId();
  await recordEvent({ person, action: purpose, ...place, object: null, requestId }, outcomeOf(failure));
}

function outcomeOf(failure: Failure | null): OutcomeRecord {
  const nothing = { roleThen: null, renamedTo: null };
  if (failure === null) return { outcome: 'done', failure, ...nothing };
  return { outcome: failure.status === 403 ? 'denied' : 'failed', failure, ...nothing };
}
