import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { sendRestore, type FileAsRead } from '@/lib/evo/files';
import type { EvoFile } from '@/lib/evo/model';
import type { Attempt } from './attempt';
import { begin } from './begin';
import { concludeRefused, concludeSettled, keepChecking } from './conclude';
import { fateOf } from './fate';
import { judge, mayStillBeAtWork } from './judge';
import type { FileAddress, KnownFile, OperationState } from './operation';
import { readBack, sendAttempt } from './send';
import { TIMING, type Timing } from './timing';

/**
 * Restores one deleted file: the only way in which the console does. Recorded, sent and told as a delete is. An unclear
 * answer is read back at once, since whoever undoes waits for the file; only if that leaves it open too is the state
 * `checking`.
 */
export async function restoreFile(
  actor: Actor,
  input: FileAddress & { known: KnownFile },
  timing: Timing = TIMING,
): Promise<OperationState> {
  const begun = await begin('restore', actor, input);
  if (!begun.ok) return begun.refusal;
  const { attempt, entryId } = begun;
  const result = await sendAttempt(attempt, timing, sendRestore);
  if (result.ok) return concludeRestored(attempt, entryId, result.value, timing);
  if (judge('restore', result) === 'refused') return concludeRefused(attempt, entryId, result.failure, false);
  return settleUnclear(attempt, entryId, result.failure, timing);
}

/** After a 204 the file is read once more: it is Evo's word where it is back, under which name. */
async function concludeRestored(
  attempt: Attempt,
  entryId: string,
  moved: EvoFile | null,
  timing: Timing,
): Promise<OperationState> {
  if (moved !== null) return concludeSettled(attempt, entryId, { outcome: 'done', now: nameAndPath(moved) });
  const reading = await readBack(attempt.actor, attempt.address, timing.readMs);
  const now = reading.ok ? nameAndPath(reading.value.file) : undefined;
  return concludeSettled(attempt, entryId, { outcome: 'done', now });
}

async function settleUnclear(
  attempt: Attempt,
  entryId: string,
  failure: Failure,
  timing: Timing,
): Promise<OperationState> {
  const reading = await readBack(attempt.actor, attempt.address, timing.readMs);
  const fate = fateOf(reading, { personId: attempt.actor.personId, startedAt: attempt.startedAt });
  if (fate === 'live' && reading.ok) {
    return concludeSettled(attempt, entryId, { outcome: 'done-confirmed', now: nameAndPath(reading.value.file) });
  }
  if (fate === 'unknown' || mayStillBeAtWork(failure)) return keepChecking(attempt, entryId, failure);
  return concludeRefused(attempt, entryId, failure, true);
}

function nameAndPath(file: FileAsRead['file'] | EvoFile): { name: string; path: string } {
  return { name: file.name, path: file.path };
}
