import { fileCount, grouped } from '@/components/files/count-text';
import type { OperationTarget } from '@/components/files/operation-target';
import { messageToast } from '@/components/shell/message-toast';
import { signInAgain } from '@/components/shell/use-session-end';
import { Button } from '@/components/ui/button';
import type { ToastSpec } from '@/components/ui/toast-types';
import type { OperationState, RefusedOperation } from '@/lib/files/operation';
import { requestText } from '@/lib/messages/copied-text';
import { restoreMessage } from '@/lib/messages/operation-message';

/** Several restores. `states`: by file id, as far as they were begun; null: under way. `ended`: no more are begun. */
export type Batch = {
  targets: readonly OperationTarget[];
  states: Map<string, OperationState | null>;
  ended: boolean;
};

type Refusal = { target: OperationTarget; state: RefusedOperation };
type Presses = { stop: () => void; again: (rest: readonly OperationTarget[]) => void };

/** So many refusals are named. */
const MOST_NAMED = 20;

/** How the batch stands. */
export function batchToast(batch: Batch, presses: Presses): ToastSpec {
  const { targets, ended } = batch;
  if (!ended) return underWay(batch, presses);
  const counts = countsOf(batch);
  const refusals = refusalsOf(batch);
  const rest = targets.filter(({ file }) => !batch.states.has(file.id));
  const title =
    counts.restored === targets.length
      ? `Restored ${fileCount(targets.length)}`
      : `Restored ${grouped(counts.restored)} of ${fileCount(targets.length)}`;
  const body = [
    ...countSentence(counts.renamed, 'came back under another name, since the old one was taken.'),
    ...countSentence(counts.open, counts.open === 1 ? 'is still being checked.' : 'are still being checked.'),
    ...countSentence(refusals.length, refusals.length === 1 ? 'was not restored.' : 'were not restored.'),
    ...countSentence(rest.length, rest.length === 1 ? 'was not tried.' : 'were not tried.'),
  ];
  const [first] = refusals;
  if (first !== undefined)
    return refusedToast({ title, body, refusals, first }, () => presses.again([...failed(refusals), ...rest]));
  const whole = rest.length === 0 && counts.open === 0;
  return {
    role: 'status',
    tone: counts.open > 0 ? 'pending' : whole ? 'success' : 'info',
    icon: counts.open > 0 ? 'spinner' : 'restore',
    title,
    body: body.length === 0 ? 'Each is back in the folder it was in.' : body.join(' '),
    ...(rest.length > 0
      ? {
          action: (
            <Button onClick={() => presses.again(rest)} size="small">
              Restore the rest
            </Button>
          ),
        }
      : {}),
    lifeMs: whole ? 8_000 : null,
  };
}

function underWay(batch: Batch, { stop }: Presses): ToastSpec {
  const { restored } = countsOf(batch);
  return {
    role: 'status',
    tone: 'pending',
    icon: 'spinner',
    title: `Restoring ${fileCount(batch.targets.length)}`,
    body: `${grouped(restored)} of them done. You can keep working.`,
    action: (
      <Button onClick={stop} size="small">
        Stop
      </Button>
    ),
    lifeMs: null,
  };
}

type Refused = { title: string; body: readonly string[]; refusals: readonly Refusal[]; first: Refusal };

/** The first refusal in full, the others by name. */
function refusedToast({ title, body, refusals, first }: Refused, again: () => void): ToastSpec {
  const { target, state } = first;
  const context = contextOf(target);
  const message = restoreMessage(state, context);
  const others = refusals.slice(1, MOST_NAMED).map((refusal) => ({
    label: refusal.target.file.shown,
    value: restoreMessage(refusal.state, contextOf(refusal.target)).title,
  }));
  return messageToast(
    {
      ...message,
      title,
      body: [...body, ...message.body],
      action: message.action === 'none' ? 'retry' : message.action,
      details: [...message.details, ...others],
    },
    {
      presses: { retry: again, signIn: () => void signInAgain() },
      name: target.file.shown,
      request: () => requestText(message, context),
    },
  );
}

function contextOf({ file, workspaceName }: OperationTarget) {
  return { file: { name: file.name, path: file.path }, workspaceName };
}

function failed(refusals: readonly Refusal[]): OperationTarget[] {
  return refusals.map(({ target }) => target);
}

function refusalsOf({ targets, states }: Batch): Refusal[] {
  return targets.flatMap((target) => {
    const state = states.get(target.file.id);
    return state?.ok === false ? [{ target, state }] : [];
  });
}

function countsOf({ states }: Batch): { restored: number; renamed: number; open: number } {
  const all = [...states.values()];
  const restored = all.flatMap((state) => (state?.ok && state.settled ? [state.file] : []));
  return {
    restored: restored.length,
    renamed: restored.filter(({ name, renamedFrom }) => renamedFrom !== null && renamedFrom !== name).length,
    open: all.filter((state) => state === null || (state.ok && !state.settled)).length,
  };
}

function countSentence(count: number, words: string): string[] {
  return count === 0 ? [] : [`${grouped(count)} ${words}`];
}
