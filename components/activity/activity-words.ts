import type { Tone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon-shapes';
import { personLabel } from '@/components/shell/person-name';
import type { ActivityAction, ActivityEntry, Outcome } from '@/lib/activity/entry';
import { shownName } from '@/lib/names/shown-name';

export const ACTION_WORDS: Record<ActivityAction, string> = {
  delete: 'Delete',
  restore: 'Restore',
  'restore-workspace': 'Restore workspace',
  download: 'Download',
  upload: 'Upload',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  'refused-request': 'Refused request',
  'read-roles': 'Read roles',
  'export-roles': 'Export roles',
  'export-activity': 'Export activity',
};

type OutcomeLook = { word: string; icon: IconName; tone: Tone | 'quiet' };

export const OUTCOME_LOOKS: Record<Outcome, OutcomeLook> = {
  done: { word: 'Done', icon: 'check', tone: 'quiet' },
  'done-confirmed': { word: 'Done, confirmed', icon: 'circle-check', tone: 'quiet' },
  denied: { word: 'Denied', icon: 'lock', tone: 'warning' },
  'not-sent': { word: 'Not sent', icon: 'lock', tone: 'warning' },
  failed: { word: 'Failed', icon: 'octagon', tone: 'danger' },
  'already-gone': { word: 'Already gone', icon: 'info', tone: 'quiet' },
  checking: { word: 'Checking', icon: 'clock', tone: 'info' },
  'seen-in-evo': { word: 'Seen in Evo', icon: 'eye', tone: 'quiet' },
};

const VERBS: Record<ActivityAction, { past: string; noun: string }> = {
  delete: { past: 'deleted', noun: 'delete' },
  restore: { past: 'restored', noun: 'restore' },
  'restore-workspace': { past: 'restored the workspace', noun: 'restore of a workspace' },
  download: { past: 'downloaded', noun: 'download' },
  upload: { past: 'uploaded', noun: 'upload' },
  'sign-in': { past: 'signed in', noun: 'sign-in' },
  'sign-out': { past: 'signed out', noun: 'sign-out' },
  'refused-request': { past: 'sent a request that was refused', noun: 'request' },
  'read-roles': { past: 'read who holds which role', noun: 'look at the roles' },
  'export-roles': { past: 'exported who holds which role', noun: 'export of the roles' },
  'export-activity': { past: 'exported what is on record', noun: 'export of the record' },
};

/** Whether Evo or the console said no for want of a role. */
export function isRefusal({ outcome }: Pick<ActivityEntry, 'outcome'>): boolean {
  return outcome === 'denied' || outcome === 'not-sent';
}

/** One sentence that tells an entry: `core.shed was refused a delete`. */
export function entrySentence(entry: ActivityEntry): string {
  const person = personLabel(entry.person);
  const { past, noun } = VERBS[entry.action];
  const object = entry.object === null ? placeWords(entry) : ` ${shownName(entry.object.name)}`;
  switch (entry.outcome) {
    case 'denied':
      return `${person} was refused ${withArticle(noun)}`;
    case 'not-sent':
      return `${person} was refused ${withArticle(noun)}; nothing was sent`;
    case 'failed':
      return `${person}’s ${noun} failed`;
    case 'already-gone':
      return `${person}’s ${noun} found the file already gone`;
    case 'checking':
      return `${person}’s ${noun} is being checked`;
    case 'done':
    case 'done-confirmed':
    case 'seen-in-evo':
      return `${person} ${past}${object}`;
  }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Which workspace it was about, where it was about one: roles are read of one, or of the whole organisation. */
function placeWords({ action, workspace }: ActivityEntry): string {
  if (action === 'restore-workspace' && workspace?.name) return ` ${shownName(workspace.name)}`;
  return action === 'read-roles' && workspace?.name ? ` in ${shownName(workspace.name)}` : '';
}
