import { expect, it } from 'vitest';
import { failureOf } from '@/lib/evo/own-failure';
import { copyText, requestText } from './copied-text';
import { deleteMessage } from './operation-message';

const context = { file: { name: 'a\u202Eb.csv', path: '/assays/' }, workspaceName: 'North Pit' };

function refusal(permittedRoles: string[], yourRole: string | null, morePermitted = 0) {
  const failure = failureOf(
    { kind: 'insufficient-role', permittedRoles, yourRole, morePermitted, contradiction: false },
    { reference: 'r-1', status: 403, title: 'Insufficient Role.', at: '2026-11-23T12:00:00.000Z' },
  );
  return deleteMessage({ ok: false, failure, entryId: 'e-1', checked: false, whoCanHelp: null }, context);
}

it('copies all a message says', () => {
  expect(copyText(refusal(['owner', 'editor'], 'viewer', 2)).split('\n')).toEqual([
    'You can’t delete files in North Pit',
    'Your role there lets you read files only.',
    'a[RLO]b.csv was not deleted.',
    'Your role: viewer',
    'Permitted roles: owner, editor +2 more',
    '',
    'Status: 403',
    'Evo’s title: Insufficient Role.',
    'File: /assays/a[RLO]b.csv',
    'Time: 2026-11-23T12:00:00.000Z',
    'Reference: r-1',
  ]);
});

it('asks somebody who may', () => {
  expect(requestText(refusal(['owner'], 'no role'), context).split('\n')).toEqual([
    'Could you delete a file in Evo for me, or give me a role that may?',
    '',
    'Workspace: North Pit',
    'File: /assays/a[RLO]b.csv',
    'My role: no role',
    'Roles that may: owner',
    'Reference: r-1',
  ]);
  expect(requestText(refusal([], null), context, 'restore')).not.toMatch(/role:|Roles|null/);
});
