import type { FailureKind } from '@/lib/evo/failure';
import { type EntriesFor, NOT_SENT } from './entry';

type ConsoleKind = Extract<
  FailureKind,
  | 'console-updated'
  | 'database-gone'
  | 'not-recorded'
  | 'not-permitted'
  | 'invalid-input'
  | 'signed-out'
  | 'sign-in-unavailable'
  | 'not-answering'
  | 'no-hub'
>;

/** The console's own refusals. */
export const CONSOLE_ENTRIES: EntriesFor<ConsoleKind> = {
  'console-updated': {
    helper: 'you',
    cause: 'The console was updated while the page was open, and no longer knows the page’s requests.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Reload the page: the selection stays.',
  },
  'database-gone': {
    helper: 'operators',
    cause: 'The console’s database did not answer: it is down, restarting, or takes no more connections.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Wait: pages that are open come back by themselves. Whoever looks after the console looks at its database.',
  },
  'not-recorded': {
    helper: 'operators',
    cause: 'The trail could not be written, and what cannot be recorded is not sent to Evo.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Try again in a moment. If it goes on, an administrator looks after the console’s database.',
  },
  'not-permitted': {
    helper: 'others',
    cause:
      'The role was read from Evo once more, and it does not allow the operation. The refusal is recorded as Not sent.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Ask one of the people listed to do it, or to give you a role that may. Copy a request has the words ready.',
  },
  'invalid-input': {
    helper: 'operators',
    cause: 'The console was given ids or values that none of its pages sends.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Reload the page, then try again. If it comes back, tell whoever looks after the console.',
  },
  'signed-out': {
    helper: 'you',
    cause: 'The console’s session has ended: signed out, idle for too long, or over its longest time.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Sign in: you come back to the same page, with the selection.',
  },
  'sign-in-unavailable': {
    helper: 'operators',
    cause: 'The access token had to be renewed, and the sign-in service gave no usable answer just then.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Try again in a moment. You stay signed in.',
  },
  'not-answering': {
    helper: 'operators',
    cause:
      'Call after call to the File API or the Workspace API went unanswered, so the console holds more of them back and looks again every few seconds. An operation meanwhile is recorded as Not sent.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Wait until the note at the top of the page is gone, then try again. Lists load again by themselves.',
  },
  'no-hub': {
    helper: 'operators',
    cause:
      'Evo’s discovery named no hub for the organisation, so the console does not know where the workspace is kept.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Reload the page. If it goes on, your access to the organisation may have changed: ask its administrator.',
  },
};
