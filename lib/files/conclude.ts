import 'server-only';
import type { Failure } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { attemptedFile, concludeAttempt, leaveUnclear, type Attempt } from './attempt';
import type { OperationState, RefusedOperation } from './operation';
import { helpersFor, refusalRecord } from './refuse';

type Settled = {
  outcome: 'done' | 'done-confirmed' | 'already-gone';
  /** The file's name and folder as Evo gives them now, where they were read. */
  now?: { name: string; path: string } | undefined;
};

/** Ends an attempt whose file's fate is known. It is told as it is even where recording it has to wait for the sweep. */
export async function concludeSettled(attempt: Attempt, entryId: string, settled: Settled): Promise<OperationState> {
  const { outcome, now } = settled;
  const file = attemptedFile(attempt);
  const moved = now !== undefined && file.name !== '' && (now.name !== file.name || now.path !== file.path);
  const renamedTo = moved ? { name: now.name, path: now.path } : null;
  await concludeAttempt(entryId, { outcome, failure: null, roleThen: attempt.known.roleThen, renamedTo });
  const renamedFrom = moved ? file.name : null;
  return { ok: true, settled: true, outcome, entryId, file: { ...file, ...now, renamedFrom } };
}

/** Ends an attempt that changed nothing. `checked`: the file was read back to know that. */
export async function concludeRefused(
  attempt: Attempt,
  entryId: string,
  failure: Failure,
  checked: boolean,
): Promise<OperationState> {
  const [whoCanHelp] = await Promise.all([
    helpersFor(attempt.actor, attempt.address, attempt.operation, failure),
    concludeAttempt(entryId, refusalRecord(failure, attempt.known.roleThen)),
  ]);
  return { ok: false, failure, entryId, checked, whoCanHelp };
}

/** Leaves an attempt to the settling. */
export async function keepChecking(attempt: Attempt, entryId: string, failure: Failure): Promise<OperationState> {
  await leaveUnclear(entryId, failure, attempt.known.roleThen);
  return { ok: true, settled: false, outcome: 'checking', entryId, file: attemptedFile(attempt), failure };
}

/** A refusal before anything was recorded or sent. */
export function unsent(cause: { kind: 'invalid-input' | 'not-recorded' }, reference: string): RefusedOperation {
  return { ok: false, failure: failureOf(cause, { reference }), entryId: null, checked: false, whoCanHelp: null };
}
