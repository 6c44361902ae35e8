import type { Outcome, Teller } from '@/components/files/operation-runner';
import type { Operation, OperationTarget } from '@/components/files/operation-target';
import { type Batch, batchToast } from '@/components/files/restore/batch-toast';
import { isOwnLimit, patiently } from '@/components/files/patiently';
import type { Toasts } from '@/components/ui/toast-provider';
import type { Failure } from '@/lib/evo/failure';
import type { OperationState } from '@/lib/files/operation';

/** What would keep every other file back as well, so that going on only repeats it. */
const ENDS_ALL: ReadonlySet<Failure['kind']> = new Set([
  'insufficient-role',
  'forbidden',
  'signed-out',
  'unauthorised',
  'missing-token',
  'invalid-token',
  'sign-in-unavailable',
  'offline',
  'console-unreachable',
  'console-updated',
  'database-gone',
  'not-recorded',
  'not-answering',
]);

let count = 0;

type Doors = { toasts: Toasts; run: (operation: Operation) => Promise<Outcome> };

/**
 * Brings several deleted files back, one after the other, and tells it in one toast from the start to the end. What is
 * not clear yet is followed beside the rest.
 */
export async function restoreMany(targets: readonly OperationTarget[], doors: Doors): Promise<void> {
  const { toasts, run } = doors;
  count += 1;
  const toastId = `restore many ${count}`;
  const stopper = new AbortController();
  const batch: Batch = { targets, states: new Map(), ended: false };
  const tell = () => {
    const again = (rest: readonly OperationTarget[]) => void restoreMany(rest, doors);
    toasts.show(batchToast(batch, { stop: () => stopper.abort(), again }), toastId);
  };
  const note = (fileId: string, state: OperationState | null) => {
    if (state !== null && isOwnLimit(state)) return;
    batch.states.set(fileId, state);
    // What was still being checked at the end changes what was told.
    if (batch.ended) tell();
  };
  const restore = async (target: OperationTarget) => {
    let last: OperationState | null = null;
    const keep = (state: OperationState | null) => {
      last = state;
      note(target.file.id, state);
    };
    const teller: Teller = { pending: () => keep(null), state: keep };
    await run({ kind: 'restore', target, teller });
    return last ?? UNKNOWN;
  };

  for (const target of targets) {
    tell();
    const answer = await patiently(() => restore(target), stopper.signal).catch(() => UNKNOWN);
    if (stopper.signal.aborted || (!answer.ok && ENDS_ALL.has(answer.failure.kind))) break;
  }
  batch.ended = true;
  tell();
}

/** Of a file that something else is being done to, or that is followed: nothing speaks against going on. */
const UNKNOWN = { ok: true } as const;
