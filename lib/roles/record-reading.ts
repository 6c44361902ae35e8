import 'server-only';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { recordEvent } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { currentRequestId } from '@/lib/telemetry/request-context';

type Place = Pick<Intent, 'orgId' | 'workspace'>;

/** Puts on record that a person was shown who holds which role, or why not. Throws when the trail cannot be written. */
export async function recordReading(
  actor: Actor,
  place: Place,
  read: { ok: true } | { ok: false; failure: Failure },
): Promise<void> {
  await record(actor, 'read-roles', place, read.ok ? null : read.failure);
}

/** Puts on record that a person took the roles away as a file. Throws when the trail cannot be written. */
export async function recordExport(actor: Actor, orgId: string): Promise<void> {
  await record(actor, 'export-roles', { orgId, workspace: null }, null);
}

async function record(
  actor: Actor,
  action: 'read-roles' | 'export-roles',
  place: Place,
  failure: Failure | null,
): Promise<void> {
  const person = { id: actor.personId, name: actor.name, email: actor.email };
  const requestId = failure?.reference ?? currentRequestId();
  await recordEvent({ person, action, ...place, object: null, requestId }, outcomeOf(failure));
}

function outcomeOf(failure: Failure | null): OutcomeRecord {
  const nothing = { roleThen: null, renamedTo: null };
  if (failure === null) return { outcome: 'done', failure, ...nothing };
  return { outcome: failure.status === 403 ? 'denied' : 'failed', failure, ...nothing };
}
