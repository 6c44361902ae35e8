import 'server-only';
import type { ActivityEntry } from '@/lib/activity/entry';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { parseId } from '@/lib/evo/ids';
import { failureOf } from '@/lib/evo/own-failure';
import { db } from '@/lib/store/database';
import { wasChecked } from './judge';
import type { OperationState, OutcomeFile, RecordedOperation } from './operation';
import { recordedEntry } from './recorded';

/** How an operation stands now, from the trail; null where there is none of that id that this person started. */
export async function operationState(entryId: string, actor: Actor): Promise<OperationState | null> {
  const id = parseId(entryId);
  const entry = id === null ? null : await recordedEntry(id);
  if (entry === null || entry.person.id !== actor.personId || entry.object === null) return null;
  if (entry.action !== 'delete' && entry.action !== 'restore' && entry.action !== 'upload') return null;
  const file = fileOf(entry, entry.object);
  switch (entry.outcome) {
    case 'done':
    case 'done-confirmed':
    case 'already-gone':
      return { ok: true, settled: true, outcome: entry.outcome, entryId: entry.id, file };
    case 'checking': {
      const outcome = await unsettledOutcome(entry.id);
      return {
        ok: true,
        settled: false,
        outcome,
        entryId: entry.id,
        file,
        failure: entry.failure ?? lostFailure(entry),
      };
    }
    default:
      return refused(entry, entry.action);
  }
}

/** What is known of an attempt whose process died with it: it was sent, or about to be. */
export function lostFailure(entry: ActivityEntry): Failure {
  return failureOf({ kind: 'connection-lost' }, { reference: entry.requestId, at: entry.at });
}

async function unsettledOutcome(entryId: string): Promise<'checking' | 'unchecked'> {
  const row = await db().selectFrom('in_flight').select('state').where('entry_id', '=', entryId).executeTakeFirst();
  return row?.state === 'unchecked' ? 'unchecked' : 'checking';
}

function refused(entry: ActivityEntry, operation: RecordedOperation): OperationState {
  const failure = entry.failure ?? lostFailure(entry);
  return { ok: false, failure, entryId: entry.id, checked: wasChecked(operation, failure), whoCanHelp: null };
}

function fileOf(entry: ActivityEntry, object: NonNullable<ActivityEntry['object']>): OutcomeFile {
  const { name, path } = entry.renamedTo ?? object;
  return { id: object.id, name, path, renamedFrom: entry.renamedTo === null ? null : object.name };
}
