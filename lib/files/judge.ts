import type { Failure, Result } from '@/lib/evo/failure';
import { leavesUnclear } from '@/lib/evo/unclear';
import type { RecordedOperation } from './operation';

/**
 * done: Evo said so. gone: Evo has no such live file. refused: Evo (or the console) said no, nothing happened.
 * unclear: it may have happened.
 */
export type Verdict = 'done' | 'gone' | 'refused' | 'unclear';

/** What Evo's answer to a delete, a restore or the end of an upload proves. The status decides, since the body's words may come from anywhere. */
export function judge(operation: RecordedOperation, result: Result<unknown>): Verdict {
  if (result.ok) return 'done';
  const { failure } = result;
  if (leavesUnclear(failure)) return 'unclear';
  // An upload that is no longer under way may have been finished before, by an answer that was lost.
  if (operation === 'upload') return failure.kind === 'no-upload-in-progress' ? 'unclear' : 'refused';
  if (failure.status !== 404 && failure.status !== 410) return 'refused';
  if (operation === 'delete') return 'gone';
  // A restore that finds nothing has failed, if it is the File API that says so and not a route on the way.
  return isFileApisWord(failure) ? 'refused' : 'unclear';
}

/** Whether the request may still be at work behind the failure, so that one look is not enough. */
export function mayStillBeAtWork({ kind, status }: Failure): boolean {
  return kind === 'timeout' || kind === 'connection-lost' || status === 408 || status === 504;
}

/** Whether the blob store has taken an upload, and only Evo does not show it. */
export function isAcknowledged(failure: Failure): boolean {
  return failure.kind === 'unreadable' && failure.reason === 'not-shown';
}

/** The documented 404 or 410: not a missing route's. */
export function isFileApisWord({ kind }: Failure): boolean {
  return kind === 'not-found' || kind === 'gone';
}

/** Whether a recorded failure was told only after the file had been read back. */
export function wasChecked(operation: RecordedOperation, failure: Failure): boolean {
  const verdict = judge(operation, { ok: false, failure });
  return verdict === 'unclear' || verdict === 'gone';
}
