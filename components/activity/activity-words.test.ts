import { describe, expect, it } from 'vitest';
import { entrySentence } from '@/components/activity/activity-words';
import type { ActivityEntry, Outcome } from '@/lib/activity/entry';

const ENTRY: ActivityEntry = {
  id: '1b3abc4c-663a-57ca-a905-4260bb54fe8a',
  at: '2026-06-12T14:22:09.000Z',
  person: { id: 'df94ea70-619a-5b71-ae87-029698258885', name: 'core.shed', email: 'core.shed@sandbox.example' },
  action: 'delete',
  orgId: null,
  workspace: null,
  object: { kind: 'file', id: 'x', name: 'photos\u202Etif.exe', path: '/', nameFromEvo: true },
  requestId: 'r',
  outcome: 'done',
  outcomeAt: null,
  failure: null,
  roleThen: 'viewer',
  renamedTo: null,
};

describe('entrySentence', () => {
  it.each<[Outcome, string]>([
    ['done', 'core.shed deleted photos[RLO]tif.exe'],
    ['done-confirmed', 'core.shed deleted photos[RLO]tif.exe'],
    ['denied', 'core.shed was refused a delete'],
    ['not-sent', 'core.shed was refused a delete; nothing was sent'],
    ['failed', 'core.shed’s delete failed'],
    ['already-gone', 'core.shed’s delete found the file already gone'],
    ['checking', 'core.shed’s delete is being checked'],
  ])('tells %s', (outcome, sentence) => {
    expect(entrySentence({ ...ENTRY, outcome })).toBe(sentence);
  });

  it('names a person as well as it can', () => {
    const nameless = { ...ENTRY, person: { ...ENTRY.person, name: null } };
    expect(entrySentence(nameless)).toBe('core.shed@sandbox.example deleted photos[RLO]tif.exe');
    const unknown = { ...ENTRY, person: { ...ENTRY.person, name: ' ', email: null } };
    expect(entrySentence(unknown)).toBe('unknown user df94ea70 deleted photos[RLO]tif.exe');
  });

  it('tells where roles were read', () => {
    const reading = { ...ENTRY, action: 'read-roles' as const, object: null };
    expect(entrySentence(reading)).toBe('core.shed read who holds which role');
    const workspace = { id: 'w', name: 'North\u202EPit' };
    expect(entrySentence({ ...reading, workspace })).toBe('core.shed read who holds which role in North[RLO]Pit');
    expect(entrySentence({ ...reading, outcome: 'denied' })).toBe('core.shed was refused a look at the roles');
  });

  it('tells a sign-in without an object', () => {
    expect(entrySentence({ ...ENTRY, action: 'sign-in', object: null })).toBe('core.shed signed in');
  });
});
