import { readFile, readOperation } from '@/components/files/file-reading';
import type { Operation } from '@/components/files/operation-target';
import type { Wake } from '@/components/files/wake';
import type { OperationState, OutcomeFile, RefusedOperation } from '@/lib/files/operation';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;
const GROWTH = 1.6;
/** A call that was lost on the way may still arrive, and then Evo has its own deadline. */
const CALL_MAY_LAST_MS = 30_000;

/** Asks how an open operation stands until it is settled. `onChange` hears of every state, the last one included. */
export async function followOperation(
  open: Extract<OperationState, { settled: false }>,
  wake: Wake,
  onChange: (state: OperationState) => void,
): Promise<OperationState> {
  let wait = FIRST_WAIT_MS;
  let outcome: string = open.outcome;
  for (;;) {
    const pressed = await wake.after(wait);
    wait = Math.min(LONGEST_WAIT_MS, wait * GROWTH);
    const state = await readOperation(open.entryId, pressed);
    if (state === null) continue;
    if (!state.ok || state.settled) return state;
    if (state.outcome !== outcome) onChange(state);
    outcome = state.outcome;
  }
}

/**
 * Settles a call whose answer never came from the console: no entry is known, so the file itself is read until it shows
 * what happened, or until the call cannot be under way any more.
 */
export async function settleByReading(
  operation: Operation,
  lost: RefusedOperation,
  wake: Wake,
): Promise<OperationState> {
  const until = Date.now() + CALL_MAY_LAST_MS;
  let wait = FIRST_WAIT_MS;
  for (;;) {
    await wake.after(wait);
    wait = Math.min(LONGEST_WAIT_MS, wait * GROWTH);
    const seen = await look(operation).catch(() => null);
    if (seen !== null && seen !== 'as-before') return seen;
    if (seen === 'as-before' && Date.now() > until) return { ...lost, checked: true };
  }
}

/** What a reading shows of the operation: its end, or that nothing has changed so far. */
async function look({ kind, target }: Operation): Promise<OperationState | 'as-before'> {
  const { file } = await readFile(target.place, target.file.id);
  const isDeleted = file.deletedAt !== null;
  if (isDeleted !== (kind === 'delete')) return 'as-before';
  const mine = kind === 'restore' || file.deletedBy?.id === target.personId;
  const renamedFrom = file.name === target.file.name ? null : target.file.name;
  const now: OutcomeFile = { id: file.id, name: file.name, path: file.path, renamedFrom };
  return { ok: true, settled: true, outcome: mine ? 'done-confirmed' : 'already-gone', entryId: '', file: now };
}
