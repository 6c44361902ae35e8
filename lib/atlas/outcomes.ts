import type { FileOperation, OperationState } from '@/lib/activity/operation';
import { failureOf } from '@/lib/evo/own-failure';
import type { Message } from '@/lib/messages/message';
import { deleteMessage, restoreMessage, underWayMessage } from '@/lib/messages/operation-message';
import { EXAMPLE, EXAMPLE_FACTS } from './example';

/** What is no failure: done, under way, or not known yet. */
export type Outcome = {
  caption: string;
  /** When it is said. */
  cause: string;
  next: string;
  message: () => Message;
};

/** By the last part of their address. */
export const OUTCOMES = new Map<string, Outcome>(
  Object.entries({
    deleting: {
      caption: 'in flight · deleting',
      cause: 'The delete has left, and no answer has come within three seconds.',
      next: 'Nothing: other work goes on meanwhile, and this becomes the outcome.',
      message: () => underWayMessage('delete', EXAMPLE),
    },
    checking: {
      caption: 'no answer · checking',
      cause: 'The answer left it open what became of the file, so the console reads the file back.',
      next: 'Wait, and do not delete it again.',
      message: () => open('checking'),
    },
    'not-checked-yet': {
      caption: 'no answer · not checked yet',
      cause: 'The answer left it open what became of the file, and reading the file back failed as well.',
      next: 'Nothing: the console keeps checking, also after the page is closed, and Activity shows what it finds.',
      message: () => open('unchecked'),
    },
    deleted: {
      caption: '204 · deleted',
      cause: 'Evo said that the file and all its versions are deleted.',
      next: 'Undo, or restore it from Deleted files.',
      message: () => settled('delete', 'done'),
    },
    'deleted-confirmed': {
      caption: 'no answer · deleted, confirmed',
      cause: 'The answer was lost. Read back, the file was deleted, by this person and since the delete was sent.',
      next: 'Undo, or restore it from Deleted files.',
      message: () => settled('delete', 'done-confirmed'),
    },
    'already-gone': {
      caption: '404, 410 · already gone',
      cause: 'Somebody else had deleted the file first.',
      next: 'Look into Deleted files: it says who deleted it, and the file can be restored from there.',
      message: () => settled('delete', 'already-gone'),
    },
    restoring: {
      caption: 'in flight · restoring',
      cause: 'The restore has left, and no answer has come within three seconds.',
      next: 'Nothing: other work goes on meanwhile, and this becomes the outcome.',
      message: () => underWayMessage('restore', EXAMPLE),
    },
    restored: {
      caption: '204 · restored',
      cause: 'Evo put the file back where it was.',
      next: 'Show file leads to it.',
      message: () => settled('restore', 'done'),
    },
    'restored-renamed': {
      caption: '303 · restored, renamed',
      cause: 'Another file had taken the name meanwhile, so Evo restored this one under a new name.',
      next: 'Show file leads to it.',
      message: () => settled('restore', 'done', 'DH-2024-117_assay (1).csv'),
    },
  }),
);

function settled(
  operation: FileOperation,
  outcome: 'done' | 'done-confirmed' | 'already-gone',
  newName?: string,
): Message {
  const { name, path } = EXAMPLE.file;
  const file = { id: 'file', name: newName ?? name, path, renamedFrom: newName === undefined ? null : name };
  const state: OperationState = { ok: true, settled: true, outcome, entryId: EXAMPLE_FACTS.reference, file };
  return operation === 'delete' ? deleteMessage(state, EXAMPLE) : restoreMessage(state, EXAMPLE);
}

function open(outcome: 'checking' | 'unchecked'): Message {
  const file = { id: 'file', ...EXAMPLE.file, renamedFrom: null };
  const failure = failureOf({ kind: 'timeout' }, EXAMPLE_FACTS);
  return deleteMessage({ ok: true, settled: false, outcome, entryId: EXAMPLE_FACTS.reference, file, failure }, EXAMPLE);
}
