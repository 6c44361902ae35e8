import type { UnreachableReason, UnreadableReason } from '@/lib/evo/failure';
import { isReading, leftOpen, lineOf, linesOf, type About, type WordsFor } from './words';

type ConnectionKind =
  | 'connection-lost'
  | 'timeout'
  | 'unreadable'
  | 'unreachable'
  | 'untrusted-address'
  | 'offline'
  | 'console-unreachable';

const UNREADABLE: Record<UnreadableReason, string> = {
  'not-json': 'It was no answer of the File API, more likely a web page from something on the way.',
  empty: 'It was empty.',
  truncated: 'It broke off in the middle.',
  'too-large': 'It was larger than any answer should be, so the console stopped reading.',
  redirect: 'It pointed to another address, which the console does not follow.',
  'unexpected-shape': 'It was not in the form Evo documents.',
  'unexpected-status': 'It was neither a success nor an error that Evo documents.',
  'not-shown': 'The bytes arrived, but Evo does not show the file with them.',
};

const UNREACHABLE: Record<UnreachableReason, string> = {
  refused: 'Evo’s server refused the connection.',
  'name-lookup': 'The name of Evo’s server could not be looked up.',
  certificate: 'The secure connection could not be trusted: Evo’s certificate did not fit.',
  'connect-timeout': 'No connection came about in time.',
  other: 'No connection came about.',
};

/** Where no usable answer came, from Evo or from the console itself. */
export const CONNECTION_WORDS: WordsFor<ConnectionKind> = {
  'connection-lost': {
    tone: 'danger',
    icon: 'link-off',
    title: 'Evo’s answer was lost',
    says: ['The connection broke after the request had left.'],
    next: ['Try again in a moment.'],
    action: 'retry',
  },
  timeout: {
    tone: 'warning',
    icon: 'clock',
    title: 'Evo didn’t answer in time',
    says: (about) => [`${isReading(about) ? 10 : 15} seconds passed without a whole answer.`],
    next: ['Try again in a moment.'],
    action: 'retry',
  },
  unreadable: {
    tone: 'danger',
    icon: 'question',
    title: 'Evo’s answer could not be read',
    says: (about) => (about.failure.kind === 'unreadable' ? unreadableSays(about, about.failure.reason) : []),
    next: ['Try again in a moment.'],
    action: 'retry',
  },
  unreachable: {
    tone: 'danger',
    icon: 'link-off',
    title: 'The console could not reach Evo',
    says: ({ failure }) => [
      ...(failure.kind === 'unreachable' ? [UNREACHABLE[failure.reason]] : []),
      'Nothing was sent.',
    ],
    next: (about) => [isCertificate(about) ? 'Tell your administrator.' : 'Try again in a moment.'],
    action: (about) => (isCertificate(about) ? 'none' : 'retry'),
  },
  'untrusted-address': {
    tone: 'danger',
    icon: 'link-off',
    title: 'Evo returned an address this console does not trust',
    says: ['The console sends your sign-in to known addresses only, so it stopped there.'],
    next: ['Copy the details for your administrator.'],
    action: 'none',
  },
  offline: {
    tone: 'warning',
    icon: 'offline',
    title: 'You’re offline',
    says: ({ operation }) => [NOT_SENT[operation]],
    next: ({ operation }) => [
      operation === 'list'
        ? 'The list loads when you’re back.'
        : `Your selection stays; press ${AGAIN[operation]} again when you’re back.`,
    ],
    action: 'none',
  },
  'console-unreachable': {
    tone: 'warning',
    icon: 'link-off',
    title: 'The console didn’t answer',
    says: ({ operation, file, checked }) => [
      'Your browser got no usable answer from the console.',
      ...(isReading({ operation }) || checked
        ? []
        : [`The ${operation} of ${file} may have gone through all the same.`]),
    ],
    next: ({ operation, checked }) => [
      isReading({ operation }) || checked
        ? 'Try again in a moment.'
        : 'Look at Activity, or reload the list, before you try again.',
    ],
    action: 'reload-list',
    fateUnknown: true,
  },
};

const AGAIN = { delete: 'Delete', restore: 'Restore', download: 'Download', upload: 'Upload' };

const NOT_SENT = {
  list: 'Nothing could be loaded.',
  download: 'Nothing was downloaded.',
  delete: 'The delete wasn’t sent.',
  restore: 'The restore wasn’t sent.',
  upload: 'The upload wasn’t sent.',
};

function unreadableSays(about: About, reason: UnreadableReason): readonly string[] {
  const blocked = about.failure.status === 403 ? ['The request may have been blocked on the way to Evo.'] : [];
  return [...linesOf(leftOpen(lineOf(UNREADABLE[reason], about)), about), ...blocked];
}

function isCertificate({ failure }: About): boolean {
  return failure.kind === 'unreachable' && failure.reason === 'certificate';
}
