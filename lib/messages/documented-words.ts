import type { DocumentedKind } from '@/lib/evo/failure';
import { refusedRole, roleTitle } from './role-words';
import { leftOpen, quoted, type WordsFor } from './words';

/** The answers Evo's File API documents. */
export const DOCUMENTED_WORDS: WordsFor<DocumentedKind> = {
  'bad-request': {
    tone: 'danger',
    icon: 'octagon',
    title: 'The console sent a bad request',
    says: ['Evo refused to read it.'],
    next: ['The fault is ours, not yours.'],
    action: 'none',
  },
  'invalid-path': {
    tone: 'warning',
    icon: 'form',
    title: 'Evo didn’t accept the path',
    says: ['A name or folder in the request is not one that Evo takes.'],
    next: ['Reload the list, since the file may have moved.'],
    action: 'reload-list',
  },
  'no-upload-in-progress': {
    tone: 'warning',
    icon: 'form',
    title: 'That upload had already finished',
    says: ['Evo found no upload of the file under way.'],
    next: ['Reload the list to see its newest version.'],
    action: 'reload-list',
  },
  'missing-token': {
    tone: 'warning',
    icon: 'key',
    title: 'You’re not signed in',
    says: ['The request went out without your sign-in, so Evo refused it.'],
    next: ['Sign in and you’ll come back to this page.'],
    action: 'sign-in',
    keepsTitle: true,
  },
  'invalid-token': {
    tone: 'warning',
    icon: 'key',
    title: 'Your session has ended',
    says: [],
    next: ['Sign in and you’ll come back to this list, with your selection.'],
    action: 'sign-in',
    keepsTitle: true,
  },
  'insufficient-role': {
    tone: 'warning',
    icon: 'lock',
    title: roleTitle,
    says: refusedRole,
    next: [],
    action: 'copy-request',
    keepsTitle: true,
  },
  'not-found': {
    tone: 'warning',
    icon: 'search',
    title: ({ operation, file, workspace }) =>
      operation === 'list' ? `Evo doesn’t know ${workspace}` : `Evo didn’t find ${file}`,
    says: ({ operation, checked }) =>
      operation === 'restore'
        ? ['Evo knows no such file, so there is nothing to restore.']
        : operation === 'upload'
          ? ['Evo doesn’t know the workspace, or a folder on the way.']
          : [checked ? 'Evo answered that there is none, and yet it can be read.' : 'Evo answered that there is none.'],
    next: ['Reload the list to see what is there now.'],
    action: 'reload-list',
  },
  'already-exists': {
    tone: 'warning',
    icon: 'form',
    title: 'Another file has that name',
    says: ({ operation }) => [
      operation === 'upload' ? 'Another file stands at that path.' : 'Another file stands where this one stood.',
    ],
    next: ({ operation }) =>
      operation === 'restore' ? ['Once the other file is gone, you can restore this one from Deleted files.'] : [],
    action: 'none',
  },
  gone: {
    tone: 'info',
    icon: 'search',
    title: ({ operation, file, workspace }) =>
      operation === 'list' ? `Evo says ${workspace} was deleted` : `Evo says ${file} was deleted`,
    says: ({ operation, checked }) => {
      if (operation === 'restore') return ['Evo no longer offers it for restoring.'];
      return [checked ? 'And yet it can be read.' : 'Somebody may have deleted it meanwhile.'];
    },
    next: ({ checked }) => [
      checked ? 'Reload the list to see what is there now.' : 'Deleted files lists what can be restored.',
    ],
    action: 'reload-list',
  },
  validation: {
    tone: 'warning',
    icon: 'form',
    title: 'Evo didn’t accept the request',
    says: quoted,
    next: ['Reload the list, then try it once more.'],
    action: 'reload-list',
  },
  'api-errors': {
    tone: 'danger',
    icon: 'server',
    title: 'Evo hit an internal error',
    says: leftOpen('The fault is Evo’s.'),
    next: ['Try again; if it happens again, copy the details for Seequent’s support.'],
    action: 'retry',
  },
  'store-error': {
    tone: 'danger',
    icon: 'server',
    title: 'Evo’s file index didn’t respond',
    says: leftOpen('The part of Evo that keeps the list of files failed.'),
    next: ['Try again in a moment.'],
    action: 'retry',
  },
  'bad-gateway': {
    tone: 'danger',
    icon: 'link-off',
    title: 'The connection to Evo broke off',
    says: leftOpen('No usable answer came back from behind Evo’s gateway.'),
    next: ['Try again in a moment.'],
    action: 'retry',
  },
};
