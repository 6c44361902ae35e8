import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { browserFailure } from '@/components/shell/read-console';
import type { RefusedOperation } from '@/lib/activity/operation';
import type { FailureCause } from '@/lib/evo/failure';

/**
 * Calls a server action. Never throws: one that does not answer is a failure like others. The id of the request is made here:
 * should the answer be lost, the reference on the screen still is the one in the server's log.
 */
export async function guarded<T>(call: (requestId: string) => Promise<T>): Promise<T | RefusedOperation> {
  const requestId = crypto.randomUUID();
  if (!navigator.onLine) return refusedHere({ kind: 'offline' }, requestId);
  try {
    return await call(requestId);
  } catch (error) {
    const kind = unstable_isUnrecognizedActionError(error) ? 'console-updated' : 'console-unreachable';
    return refusedHere({ kind }, requestId);
  }
}

/** A refusal that came about in this browser. */
function refusedHere(cause: FailureCause, reference: string): RefusedOperation {
  return { ok: false, failure: browserFailure(cause, { reference }), entryId: null, checked: false, whoCanHelp: null };
}
