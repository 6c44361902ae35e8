import type { OperationState } from '@/lib/activity/operation';
import type { Failure, FailureCause, FailureFacts, FailureKind, RoleRefusal } from '@/lib/evo/failure';
import type { Member } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { wasChecked } from '@/lib/files/judge';
import type { Message, MessageContext } from '@/lib/messages/message';
import { deleteMessage, restoreMessage } from '@/lib/messages/operation-message';
import { documentedType, FAILURE_ATLAS } from './failure-atlas';

/** What the examples are about. Nobody and nothing real. */
export const EXAMPLE: MessageContext = {
  file: { name: 'DH-2024-117_assay.csv', path: '/drilling/2024/assay/' },
  workspaceName: 'North Pit',
  versions: 7,
};

export const EXAMPLE_FACTS = { reference: '9f31c7de-08a4-4c1b-8f6e-2d5b6c1a7e90', at: '2026-11-23T12:00:00.000Z' };

const REFUSAL: RoleRefusal = {
  yourRole: 'viewer',
  permittedRoles: ['owner', 'editor'],
  morePermitted: 0,
  contradiction: false,
};

const WHO_CAN_HELP: Member[] = [
  { id: 'owner', name: 'The owner', email: null, role: 'owner' },
  { id: 'editor', name: 'An editor', email: null, role: 'editor' },
];

const WORDS: Partial<Record<FailureKind, Partial<FailureFacts>>> = {
  validation: { title: 'Validation failed.', detail: 'file_id: value is not a valid UUID' },
  unknown: { title: 'Insufficient Storage', detail: 'The storage account is busy.' },
  'rate-limited': { retryAfterSeconds: 20 },
  unavailable: { retryAfterSeconds: 30 },
};

/** A failure of the kind, as it comes most often. */
export function exampleFailure(kind: FailureKind): Failure {
  const type = documentedType(kind);
  return failureOf(exampleCause(kind), {
    ...EXAMPLE_FACTS,
    status: FAILURE_ATLAS[kind].status,
    type: type === null ? null : `https://seequent.com/error-codes${type}`,
    ...WORDS[kind],
  });
}

/** What a person reads of it, after a delete and after a restore. */
export function exampleMessages(kind: FailureKind): { remove: Message; restore: Message } {
  const failure = exampleFailure(kind);
  const state = (operation: 'delete' | 'restore'): OperationState => ({
    ok: false,
    failure,
    entryId: null,
    checked: wasChecked(operation, failure),
    whoCanHelp: WHO_CAN_HELP,
  });
  return {
    remove: deleteMessage(state('delete'), EXAMPLE),
    restore: restoreMessage(state('restore'), EXAMPLE),
  };
}

function exampleCause(kind: FailureKind): FailureCause {
  switch (kind) {
    case 'insufficient-role':
    case 'not-permitted':
      return { kind, ...REFUSAL };
    case 'unreadable':
      return { kind, reason: 'not-json' };
    case 'unreachable':
      return { kind, reason: 'refused' };
    default:
      return { kind };
  }
}
