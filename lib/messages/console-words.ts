import { refusedRole, roleTitle } from './role-words';
import type { WordsFor } from './words';

type ConsoleKind =
  | 'console-updated'
  | 'database-gone'
  | 'not-recorded'
  | 'not-permitted'
  | 'invalid-input'
  | 'signed-out'
  | 'sign-in-unavailable'
  | 'not-answering'
  | 'no-hub';

/** The console's own refusals: nothing was sent to Evo. */
export const CONSOLE_WORDS: WordsFor<ConsoleKind> = {
  'console-updated': {
    tone: 'info',
    icon: 'restore',
    title: 'The console was updated',
    says: ['This page is from before the update.'],
    next: ['Reload the page; your selection stays.'],
    action: 'reload-page',
  },
  'database-gone': {
    tone: 'danger',
    icon: 'server',
    title: 'The console can’t reach its database',
    says: ['Without it the console knows nobody and records nothing, so it shows nothing and sends nothing to Evo.'],
    next: ['You stay signed in. The page comes back by itself when the database does.'],
    action: 'retry',
    keepsTitle: true,
  },
  'not-recorded': {
    tone: 'danger',
    icon: 'server',
    title: 'The console couldn’t record this',
    says: ['What cannot be recorded in Activity is not sent to Evo.'],
    next: ['Try again in a moment; if it goes on, tell your administrator.'],
    action: 'retry',
  },
  'not-permitted': {
    tone: 'warning',
    icon: 'lock',
    title: roleTitle,
    says: refusedRole,
    next: [],
    action: 'copy-request',
    keepsTitle: true,
  },
  'invalid-input': {
    tone: 'danger',
    icon: 'octagon',
    title: 'The console refused the request',
    says: ['The page sent something the console does not take.'],
    next: ['Reload the page, then try again.'],
    action: 'reload-page',
  },
  'signed-out': {
    tone: 'warning',
    icon: 'key',
    title: 'You’re signed out',
    says: ['The console no longer has a session for you.'],
    next: ['Sign in and you’ll come back to this page.'],
    action: 'sign-in',
    keepsTitle: true,
  },
  'sign-in-unavailable': {
    tone: 'warning',
    icon: 'key',
    title: 'Your sign-in couldn’t be renewed just now',
    says: ['The sign-in service gave no usable answer. You’re still signed in here.'],
    next: ['Try again in a moment.'],
    action: 'retry',
    keepsTitle: true,
  },
  'not-answering': {
    tone: 'danger',
    icon: 'server',
    title: 'Evo is not answering',
    says: ['The calls before this one went unanswered, so nothing more is sent until Evo answers again.'],
    next: ['The console looks again by itself every few seconds. Try again when it has found Evo.'],
    action: 'retry',
  },
  'no-hub': {
    tone: 'danger',
    icon: 'search',
    title: 'Evo named no hub for this',
    says: ['Without it the console doesn’t know where the workspace is kept.'],
    next: ['Reload the page; if it goes on, your access to the organisation may have changed.'],
    action: 'reload-page',
  },
};
