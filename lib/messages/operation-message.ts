import { errorTypeOf, type Failure } from '@/lib/evo/failure';
import type { FileOperation, OperationState } from '@/lib/activity/operation';
import { shownFullPath, shownName, shownPath } from '@/lib/names/shown-name';
import { failureDetails } from './details';
import { failureMessage } from './failure-message';
import type { Message, MessageContext } from './message';

type Settled = Extract<OperationState, { settled: true }>;
type Unsettled = Extract<OperationState, { settled: false }>;

/** How a delete stands, in words. */
export function deleteMessage(state: OperationState, context: MessageContext): Message {
  return operationMessage('delete', state, context);
}

/** How a restore stands, in words. */
export function restoreMessage(state: OperationState, context: MessageContext): Message {
  return operationMessage('restore', state, context);
}

/** While the first answer is awaited. */
export function underWayMessage(operation: FileOperation, context: MessageContext): Message {
  const body = ['Waiting for Evo. You can keep working.'];
  return { ...QUIET, tone: 'pending', icon: 'spinner', title: doing(operation, shownName(context.file.name)), body };
}

/** What a message that is no error leaves out. */
export const QUIET: Omit<Message, 'tone' | 'icon' | 'title' | 'body'> = {
  kind: null,
  role: 'status',
  checked: null,
  roles: null,
  whoCanHelp: null,
  helpSentence: null,
  action: 'none',
  errorType: null,
  httpStatus: null,
  details: [],
};

function operationMessage(operation: FileOperation, state: OperationState, context: MessageContext): Message {
  if (!state.ok) {
    const { failure, checked, whoCanHelp } = state;
    const workspace = context.workspaceName === '' ? 'this workspace' : shownName(context.workspaceName);
    const about = { operation, file: shownName(context.file.name), workspace, failure, checked };
    const fullPath = shownFullPath(context.file.path, context.file.name);
    return failureMessage({ about, fullPath, whoCanHelp });
  }
  if (!state.settled) return unsettledMessage(operation, state);
  const details = settledDetails(state);
  if (state.outcome === 'already-gone') return { ...QUIET, ...alreadyGone(shownName(state.file.name)), details };
  const told = operation === 'delete' ? deleted(state, context.versions ?? null) : restored(state);
  return { ...QUIET, ...told, details };
}

function deleted(
  state: Settled,
  versions: number | null,
): Partial<Message> & Pick<Message, 'tone' | 'icon' | 'title' | 'body'> {
  return {
    tone: 'success',
    icon: 'check',
    title: `Deleted ${shownName(state.file.name)}`,
    body: [...confirmed(state), ...withVersions(versions), 'You can restore it from Deleted files.'],
    action: 'undo',
  };
}

function restored(state: Settled): Partial<Message> & Pick<Message, 'tone' | 'icon' | 'title' | 'body'> {
  const { name, path, renamedFrom } = state.file;
  const back = `It is back in ${shownPath(path)}`;
  if (renamedFrom === null || renamedFrom === name) {
    const title = `Restored ${shownName(name)}`;
    return { tone: 'success', icon: 'restore', title, body: [...confirmed(state), `${back}.`], action: 'show-file' };
  }
  return {
    tone: 'info',
    icon: 'restore',
    title: `Restored ${shownName(renamedFrom)} as ${shownName(name)}`,
    body: [...confirmed(state), 'Another file had taken the old name.', `${back}.`],
    action: 'show-file',
  };
}

function alreadyGone(name: string): Pick<Message, 'tone' | 'icon' | 'title' | 'body'> {
  const body = [
    'Evo no longer had it when the delete came, so nothing was left to do.',
    'Deleted files shows who deleted it.',
  ];
  return { tone: 'info', icon: 'search', title: `${name} was already gone`, body };
}

function unsettledMessage(operation: FileOperation, state: Unsettled): Message {
  const { failure, file } = state;
  const name = shownName(file.name);
  const details = failureDetails(failure, shownFullPath(file.path, file.name));
  if (state.outcome === 'checking') {
    const body = [openSentence(operation, name, failure), 'Checking the file now.'];
    return { ...QUIET, tone: 'pending', icon: 'spinner', title: doing(operation, name), body, details };
  }
  return {
    ...QUIET,
    kind: failure.kind,
    role: 'alert',
    tone: 'warning',
    icon: 'question',
    title: 'We could not check yet',
    body: [
      openSentence(operation, name, failure),
      'Reading the file back failed as well.',
      'We keep checking; see Activity.',
    ],
    action: 'check-now',
    errorType: errorTypeOf(failure),
    httpStatus: failure.status,
    details,
  };
}

function openSentence(operation: FileOperation, name: string, { kind }: Failure): string {
  if (kind === 'timeout') {
    return `15 seconds have passed without an answer. The ${operation} of ${name} may still go through, so don’t repeat it.`;
  }
  return `Evo did not say what became of ${name}, so don’t repeat the ${operation}.`;
}

function confirmed(state: Settled): string[] {
  return state.outcome === 'done-confirmed' ? ['This was confirmed after a lost reply.'] : [];
}

function withVersions(versions: number | null): string[] {
  if (versions === null || versions < 1) return [];
  return [
    versions === 1 ? 'Its one version went with it.' : `All ${versions.toLocaleString('en')} versions went with it.`,
  ];
}

function doing(operation: FileOperation, name: string): string {
  return `${operation === 'delete' ? 'Deleting' : 'Restoring'} ${name}`;
}

function settledDetails(state: Settled): Message['details'] {
  return [
    { label: 'File', value: shownFullPath(state.file.path, state.file.name) },
    { label: 'Activity entry', value: state.entryId },
  ];
}
