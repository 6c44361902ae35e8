import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { sendDelete } from '@/lib/evo/files';
import type { Attempt } from './attempt';
import { begin } from './begin';
import { concludeRefused, concludeSettled, keepChecking } from './conclude';
import { fateOf } from './fate';
import { isFileApisWord, judge } from './judge';
import type { FileAddress, KnownFile, OperationState } from './operation';
import { readBack, sendAttempt } from './send';
import { TIMING, type Timing } from './timing';

/**
 * Deletes one file: the only way in which the console does. The intent is recorded, Evo is called once, and the answer is
 * told as it is; where it leaves the file's fate open the state is `checking`, and the settling goes on from the trail.
 * Expected failures come back as data.
 */
export async function deleteFile(
  actor: Actor,
  input: FileAddress & { known: KnownFile },
  timing: Timing = TIMING,
): Promise<OperationState> {
  const begun = await begin('delete', actor, input);
  if (!begun.ok) return begun.refusal;
  const { attempt, entryId } = begun;
  const result = await sendAttempt(attempt, timing, sendDelete);
  const verdict = judge('delete', result);
  if (result.ok || verdict === 'done') return concludeSettled(attempt, entryId, { outcome: 'done' });
  if (verdict === 'refused') return concludeRefused(attempt, entryId, result.failure, false);
  if (verdict === 'gone') return settleGone(attempt, entryId, result.failure, timing);
  return keepChecking(attempt, entryId, result.failure);
}

/** Evo says there is no such live file. Reading it tells a deleted file from a missing route. */
async function settleGone(
  attempt: Attempt,
  entryId: string,
  failure: Failure,
  timing: Timing,
): Promise<OperationState> {
  const reading = await readBack(attempt.actor, attempt.address, timing.readMs);
  const fate = fateOf(reading, { personId: attempt.actor.personId, startedAt: attempt.startedAt });
  if (fate === 'live') return concludeRefused(attempt, entryId, failure, true);
  if (fate === 'unknown' && !isFileApisWord(failure)) return keepChecking(attempt, entryId, failure);
  return concludeSettled(attempt, entryId, { outcome: 'already-gone' });
}
