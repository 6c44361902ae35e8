import type { StatusKind } from '@/lib/evo/failure';
import { leftOpen, quoted, waitFor, type About, type WordsFor } from './words';

/** The console's own limits never reach Evo, so there is no status of its. */
function isOwnLimit({ failure }: About): boolean {
  return failure.status === null;
}

/** Answers that carry none of the documented types: told by what their HTTP status means. */
export const STATUS_WORDS: WordsFor<StatusKind> = {
  unauthorised: {
    tone: 'warning',
    icon: 'key',
    title: 'Evo no longer accepts your sign-in',
    says: [],
    next: ['Sign in and you’ll come back to this page.'],
    action: 'sign-in',
    keepsTitle: true,
  },
  forbidden: {
    tone: 'warning',
    icon: 'lock',
    title: 'Evo refused this',
    says: ['It named no role, so the refusal may come from a filter on the way to Evo.'],
    next: ({ workspace }) => [`Ask an owner of ${workspace}, or your administrator.`],
    action: 'none',
  },
  missing: {
    tone: 'danger',
    icon: 'link-off',
    title: 'Evo didn’t know the address',
    says: ['The answer does not come from the File API, so it says nothing of the file.'],
    next: ['Reload the list, since the workspace may have moved.'],
    action: 'reload-list',
  },
  unsupported: {
    tone: 'warning',
    icon: 'octagon',
    title: 'Evo doesn’t offer this here',
    says: ['Evo answered that it cannot do this.'],
    next: ['Copy the details for your administrator.'],
    action: 'none',
  },
  'request-timeout': {
    tone: 'warning',
    icon: 'clock',
    title: 'Evo gave up waiting for the request',
    says: leftOpen('The request reached Evo too slowly.'),
    next: ['Try again in a moment.'],
    action: 'retry',
  },
  conflict: {
    tone: 'warning',
    icon: 'form',
    title: 'Somebody else changed it meanwhile',
    says: ['Evo refused, since something there is no longer as it was listed.'],
    next: ['Reload the list, then look again.'],
    action: 'reload-list',
  },
  'too-large': {
    tone: 'danger',
    icon: 'octagon',
    title: 'The request was too large for Evo',
    says: ['Evo refused to read all of it.'],
    next: ['The fault is ours, not yours.'],
    action: 'none',
  },
  locked: {
    tone: 'warning',
    icon: 'clock',
    title: 'Evo holds it locked just now',
    says: ['Another change is under way there.'],
    next: (about) => [waitFor(about)],
    action: 'retry',
  },
  'rate-limited': {
    tone: 'warning',
    icon: 'clock',
    title: (about) => (isOwnLimit(about) ? 'That was too much within a minute' : 'Evo asks us to slow down'),
    says: (about) => [
      isOwnLimit(about)
        ? 'The console lets one person do only so much a minute, and sent nothing to Evo.'
        : 'Too many requests came in a short time.',
    ],
    next: (about) => [waitFor(about)],
    action: 'retry',
  },
  unavailable: {
    tone: 'danger',
    icon: 'server',
    title: 'Evo is not available right now',
    says: leftOpen('It is down, or busy beyond what it can take.'),
    next: (about) => [waitFor(about)],
    action: 'retry',
  },
  'gateway-timeout': {
    tone: 'danger',
    icon: 'clock',
    title: 'Evo took too long to answer itself',
    says: leftOpen('A part of Evo gave its gateway no answer in time.'),
    next: ['Try again in a moment.'],
    action: 'retry',
  },
  unknown: {
    tone: 'danger',
    icon: 'question',
    title: 'Evo answered with an error we don’t know',
    says: quoted,
    next: ['Reload the list to see what is there now.'],
    action: 'reload-list',
  },
};
