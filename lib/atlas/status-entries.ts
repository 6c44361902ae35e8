import type { StatusKind } from '@/lib/evo/failure';
import type { EntriesFor } from './entry';

/** Answers without a documented type, told by their HTTP status. */
export const STATUS_ENTRIES: EntriesFor<StatusKind> = {
  unauthorised: {
    helper: 'you',
    cause: 'Evo, or a gateway before it, refused the access token without saying why.',
    answer: '401',
    status: 401,
    fate: 'stays',
    next: 'Sign in again: the page and the selection are kept.',
  },
  forbidden: {
    helper: 'others',
    cause:
      'A refusal that names no role: it may come from a filter on the way to Evo, or from a rule of the organisation.',
    answer: '403',
    status: 403,
    fate: 'stays',
    next: 'Ask an owner of the workspace or your administrator, with the details.',
  },
  missing: {
    helper: 'operators',
    cause: 'No File API answers at this address: the hub may have moved, or a gateway knows no such route.',
    answer: '404, 410',
    status: 404,
    fate: 'gone',
    next: 'Reload the list. If it stays, an administrator checks the address of the hub.',
  },
  unsupported: {
    helper: 'operators',
    cause: 'What answers there does not offer the operation.',
    answer: '405, 501',
    status: 405,
    fate: 'stays',
    except: 'After a 501 the file is read back.',
    next: 'Copy the details for your administrator. Repeating it gives the same answer.',
  },
  'request-timeout': {
    helper: 'operators',
    cause: 'The request reached Evo too slowly, and Evo stopped waiting for the rest of it.',
    answer: '408',
    status: 408,
    fate: 'read-back',
    next: 'Try again once the file has been seen.',
  },
  conflict: {
    helper: 'you',
    cause: 'Something there is no longer as it was when the list was loaded: somebody else changed it.',
    answer: '409, 412',
    status: 409,
    fate: 'stays',
    next: 'Reload the list, then look again before you repeat it.',
  },
  'too-large': {
    helper: 'operators',
    cause: 'The request, its address or its headers were larger than Evo takes.',
    answer: '413, 414, 431',
    status: 413,
    fate: 'stays',
    next: 'Copy the details for whoever looks after the console. Repeating it gives the same answer.',
  },
  locked: {
    helper: 'you',
    cause: 'Another change is under way there, and Evo lets nothing else through meanwhile.',
    answer: '423, 425',
    status: 423,
    fate: 'stays',
    next: 'Wait a moment, then try again.',
  },
  'rate-limited': {
    helper: 'you',
    cause:
      'More requests came in a short time than Evo allows this person or this application, or more deletes, restores or exports within a minute than the console allows one person.',
    answer: '429',
    status: 429,
    fate: 'stays',
    next: 'Wait as long as the message says, then try again.',
  },
  unavailable: {
    helper: 'operators',
    cause: 'Evo is down, being worked on, or busy beyond what it can take.',
    answer: '503',
    status: 503,
    fate: 'read-back',
    next: 'Wait, then try again once the file has been seen.',
  },
  'gateway-timeout': {
    helper: 'operators',
    cause: 'A gateway in front of Evo waited in vain for a part of it, which may still be at work.',
    answer: '504',
    status: 504,
    fate: 'read-back',
    next: 'Try again once the file has been seen.',
  },
  unknown: {
    helper: 'operators',
    cause:
      'An error whose type and status the console does not know. Evo’s own words are shown, and nothing is read into them.',
    answer: 'any other 4xx or 5xx',
    status: 507,
    fate: 'read-back',
    except: 'After a 4xx the file stays.',
    next: 'Reload the list to see what is there now, and copy the details if it goes on.',
  },
};
