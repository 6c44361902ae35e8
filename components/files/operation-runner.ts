import type { QueryClient } from '@tanstack/react-query';
import { callOperation, callPermissionCheck } from '@/components/files/call-operation';
import { afterDelete, afterRestore } from '@/components/files/change-lists';
import { fileKeys } from '@/components/files/file-keys';
import { followOperation, settleByReading } from '@/components/files/follow-operation';
import { restored } from '@/components/files/listed-file';
import type { ProgressStore } from '@/components/files/operation-progress';
import type { Operation, OperationTarget } from '@/components/files/operation-target';
import { makeTurns } from '@/components/files/turns';
import { makeWake, type Wake } from '@/components/files/wake';
import { lookAtConsole } from '@/components/shell/console-watch';
import { leavesApiSilent } from '@/lib/evo/silence';
import type { OperationState } from '@/lib/files/operation';
import { isPermitted } from '@/lib/files/permissions';
import type { RoleReading } from '@/lib/files/wire';

/** A delete that takes longer goes on beside the page's other work. */
const HAND_OVER_MS = 3_000;
/** The row fades before the list closes over it. */
const FADE_MS = 120;

/** open: not known yet; a toast has taken over. */
export type Outcome = 'done' | 'refused' | 'open';

/** How one operation is told, in one place on the screen from its start to its end. */
export type Teller = { pending: () => void; state: (state: OperationState) => void };

export type RunnerDoors = {
  client: QueryClient;
  progress: ProgressStore;
  teller: (operation: Operation, wake: Wake) => Teller;
};

export type OperationRunner = {
  run: (operation: Operation) => Promise<Outcome>;
  mayDelete: (target: OperationTarget) => Promise<boolean>;
};

/** An operation that has begun. `told`: its outcome is on the screen; `end` resolves once the lists are true as well. */
type Running = { outcome: Promise<Outcome>; end: Promise<void>; told: boolean };

/** Runs operations on single files: calls, follows to the end, tells, and keeps the lists true. */
export function makeOperationRunner({ client, progress, teller }: RunnerDoors): OperationRunner {
  const running = new Map<string, Running>();
  const turns = makeTurns();

  const run = async (operation: Operation): Promise<Outcome> => {
    const { id } = operation.target.file;
    for (let other = running.get(id); other !== undefined; other = running.get(id)) {
      // Pressed twice, it is done once.
      if (!other.told) return other.outcome;
      await other.end;
    }
    return start(operation).outcome;
  };

  const start = (operation: Operation): Running => {
    const { id } = operation.target.file;
    const wake = makeWake();
    const tell = teller(operation, wake);
    let resolve: (outcome: Outcome) => void = () => undefined;
    const outcome = new Promise<Outcome>((settle) => (resolve = settle));
    const handOver = setTimeout(() => {
      tell.pending();
      resolve('open');
    }, HAND_OVER_MS);
    const tellState = (state: OperationState, means: Outcome) => {
      clearTimeout(handOver);
      tell.state(state);
      resolve(means);
    };
    progress.mark('busy', id, true);
    const call = () => turns(() => callIfPermitted(client, operation));
    const onChange = (state: OperationState) => tellState(state, 'open');
    const end = toTheEnd(operation, { call, wake, onChange }).then(async (state) => {
      tellState(state, state.ok ? 'done' : 'refused');
      begun.told = true;
      await conclude(client, progress, operation, state);
      running.delete(id);
    });
    const begun: Running = { outcome, end, told: false };
    running.set(id, begun);
    return begun;
  };

  const mayDelete = async (target: OperationTarget): Promise<boolean> => {
    progress.mark('busy', target.file.id, true);
    const answer = await callPermissionCheck(target);
    progress.mark('busy', target.file.id, false);
    void client.invalidateQueries({ queryKey: fileKeys.role(target.place) });
    if (!answer.ok) teller({ kind: 'delete', target }, makeWake()).state(answer);
    return answer.ok;
  };

  return { run, mayDelete };
}

/** A delete whose turn comes when the role read last does not allow it any more is checked first, and not sent. */
async function callIfPermitted(client: QueryClient, operation: Operation): Promise<OperationState> {
  const { kind, target } = operation;
  const standing = client.getQueryData<RoleReading['value']>(fileKeys.role(target.place));
  if (kind === 'delete' && standing !== undefined && !isPermitted('delete', standing.role)) {
    const check = await callPermissionCheck(target);
    if (!check.ok) return check;
  }
  return callOperation(operation);
}

type Course = { call: () => Promise<OperationState>; wake: Wake; onChange: (state: OperationState) => void };

async function toTheEnd(operation: Operation, { call, wake, onChange }: Course): Promise<OperationState> {
  const state = await call();
  if (state.ok && !state.settled) return followOperation(state, wake, onChange);
  if (state.ok || state.failure.kind !== 'console-unreachable') return state;
  onChange(state);
  return settleByReading(operation, state, wake);
}

async function conclude(client: QueryClient, progress: ProgressStore, operation: Operation, state: OperationState) {
  const { place, file } = operation.target;
  if (!state.ok) {
    // Evo's word on the role may be news.
    if (state.failure.status === 403) void client.invalidateQueries({ queryKey: fileKeys.role(place) });
    if (leavesApiSilent(state.failure)) void lookAtConsole();
  } else if (operation.kind === 'restore') {
    afterRestore(client, place, file.id, restored(file, state.file));
  } else {
    progress.mark('leaving', file.id, true);
    await new Promise((resolve) => setTimeout(resolve, FADE_MS));
    afterDelete(client, place, file.id);
    progress.mark('leaving', file.id, false);
  }
  progress.mark('busy', file.id, false);
}
