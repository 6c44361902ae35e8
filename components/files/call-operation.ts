import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { checkDeletePermissionAction, deleteFileAction, restoreFileAction } from '@/components/files/actions';
import { actionInput, type Operation, type OperationTarget } from '@/components/files/operation-target';
import { browserFailure } from '@/components/shell/read-console';
import type { FailureCause } from '@/lib/evo/failure';
import type { PermissionCheck } from '@/lib/files/input';
import type { OperationState, RefusedOperation } from '@/lib/files/operation';

/** Has the console's server do it. Never throws: a console that does not answer is a failure like others. */
export function callOperation({ kind, target }: Operation): Promise<OperationState> {
  const act = kind === 'delete' ? deleteFileAction : restoreFileAction;
  return guarded(() => act(actionInput(target)));
}

/** Asks whether the person may delete by now. A refusal is recorded by the server; nothing is sent to Evo's file. */
export function callPermissionCheck(target: OperationTarget): Promise<PermissionCheck> {
  return guarded(() => checkDeletePermissionAction(actionInput(target)));
}

async function guarded<T>(call: () => Promise<T>): Promise<T | RefusedOperation> {
  if (!navigator.onLine) return refusedHere({ kind: 'offline' });
  try {
    return await call();
  } catch (error) {
    return refusedHere({ kind: unstable_isUnrecognizedActionError(error) ? 'console-updated' : 'console-unreachable' });
  }
}

/** A refusal that came about in this browser. */
export function refusedHere(cause: FailureCause): RefusedOperation {
  return { ok: false, failure: browserFailure(cause), entryId: null, checked: false, whoCanHelp: null };
}
