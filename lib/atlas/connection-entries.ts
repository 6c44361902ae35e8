import type { FailureKind } from '@/lib/evo/failure';
import { type EntriesFor, NO_ANSWER, NOT_SENT } from './entry';

type ConnectionKind = Extract<
  FailureKind,
  'connection-lost' | 'timeout' | 'unreadable' | 'unreachable' | 'untrusted-address' | 'offline' | 'console-unreachable'
>;

/** Where no usable answer came, from Evo or from the console itself. */
export const CONNECTION_ENTRIES: EntriesFor<ConnectionKind> = {
  'connection-lost': {
    helper: 'operators',
    cause: 'The connection broke after the request had left and before an answer began.',
    answer: NO_ANSWER,
    status: null,
    fate: 'read-back',
    next: 'Try again once the file has been seen. A delete is never sent twice by itself.',
  },
  timeout: {
    helper: 'operators',
    cause: 'No whole answer came in time: 15 seconds for a change, 10 for a read.',
    answer: NO_ANSWER,
    status: null,
    fate: 'read-back',
    next: 'Try again once the file has been seen. A delete is never sent twice by itself.',
  },
  unreadable: {
    helper: 'operators',
    cause:
      'What came was no answer of the File API: a web page, nothing at all, half a document, too much of it, a redirect, or the wrong shape.',
    answer: 'any',
    status: 200,
    fate: 'read-back',
    except: 'A 401 is always about the sign-in, whatever comes with it: the file stays.',
    next: 'Try again. If it goes on, something between the console and Evo answers in its place: tell your administrator.',
  },
  unreachable: {
    helper: 'operators',
    cause: 'No connection to Evo came about: refused, name not found, certificate not trusted, or too slow.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Try again in a moment. A certificate that does not fit is for your administrator; it is never passed over.',
  },
  'untrusted-address': {
    helper: 'others',
    cause: 'Evo pointed to an address outside of those the console may talk to, so your sign-in was not sent there.',
    answer: '3xx, or a hub’s address',
    status: 307,
    fate: 'read-back',
    except: 'Where a hub’s address is not trusted, nothing is sent at all.',
    next: 'Copy the details for your administrator. If the address is Evo’s, it belongs into EVO_ALLOWED_ORIGINS.',
  },
  offline: {
    helper: 'you',
    cause: 'The browser has no network.',
    answer: NOT_SENT,
    status: null,
    fate: 'not-sent',
    next: 'Do it again when you are back: the selection stays, and nothing is sent later by itself.',
  },
  'console-unreachable': {
    helper: 'operators',
    cause:
      'The browser got no usable answer from the console: the network on the way to it, or the console’s server, failed.',
    answer: NO_ANSWER,
    status: null,
    fate: 'unknown',
    next: 'Look at Activity, or reload the list, before you try again.',
  },
};
