import { describe, expect, it } from 'vitest';
import type { OperationState } from '@/lib/activity/operation';
import { DOCUMENTED_TYPES, errorTypeOf, type Failure, type FailureCause, type RoleRefusal } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { FAILURE_WORDS } from './failure-words';
import { listMessage } from './list-message';
import type { Message, MessageContext } from './message';
import { deleteMessage, restoreMessage, underWayMessage } from './operation-message';

const context: MessageContext = {
  file: { name: 'evil\u202Efdp.exe', path: '/assays/' },
  workspaceName: 'North Pit',
  versions: 7,
};
const NAME = 'evil[RLO]fdp.exe';

const REFUSAL = { yourRole: 'viewer', permittedRoles: ['owner', 'editor'], morePermitted: 0, contradiction: false };

/** One failure of each kind that has words. */
const failures: Failure[] = Object.keys(FAILURE_WORDS).map((kind) => {
  const extra = kind === 'unreadable' ? { reason: 'empty' } : kind === 'unreachable' ? { reason: 'refused' } : REFUSAL;
  return failureOf({ kind, ...extra } as FailureCause, { reference: 'r-1', status: 418, title: 'A title.' });
});

function refused(failure: Failure, checked = false): OperationState {
  return { ok: false, failure, entryId: 'e-1', checked, whoCanHelp: null };
}

function failed(cause: FailureCause, facts: Partial<Failure> = {}): Failure {
  return failureOf(cause, { reference: 'r-1', ...facts });
}

function settled(
  outcome: 'done' | 'done-confirmed' | 'already-gone',
  renamedFrom: string | null = null,
): OperationState {
  const file = { id: 'f-1', name: 'a.csv', path: '/assays/', renamedFrom };
  return { ok: true, settled: true, outcome, entryId: 'e-1', file };
}

function open(outcome: 'checking' | 'unchecked', cause: FailureCause): OperationState {
  const file = { id: 'f-1', name: 'a.csv', path: '/assays/', renamedFrom: null };
  return { ok: true, settled: false, outcome, entryId: 'e-1', file, failure: failed(cause, { status: 502 }) };
}

function allText(message: Message): string {
  return [message.title, ...message.body, message.checked ?? '', message.helpSentence ?? ''].join(' ');
}

describe.each(failures)('the words for $kind', (failure) => {
  const messages = [
    deleteMessage(refused(failure), context),
    deleteMessage(refused(failure, true), context),
    restoreMessage(refused(failure), context),
    restoreMessage(refused(failure, true), context),
    listMessage(failure, context),
  ];

  it('follow the house rules in every place', () => {
    for (const message of messages) {
      expect(message.role).toBe('alert');
      expect(message.title).not.toBe('');
      expect(message.title).not.toMatch(/[.!]$|undefined|null/);
      expect(message.body.length).toBeGreaterThan(0);
      for (const sentence of message.body) expect(sentence).toMatch(/[.:”]$/);
      expect(allText(message)).not.toMatch(/oops|something went wrong|please|undefined|\bnull\b|[!\u202e]|\bOK\b/i);
      expect(allText(message).length).toBeLessThan(700);
      expect(message.errorType).toBe(errorTypeOf(failure));
      expect(message.httpStatus).toBe(418);
      expect(message.details.map(({ label }) => label)).toContain('Reference');
    }
  });

  it('say what became of the file, and say it once', () => {
    const [unread, checked] = messages.map(allText);
    const unknown = failure.kind === 'console-unreachable';
    expect(unread?.includes(`${NAME} was not deleted.`)).toBe(!unknown);
    expect(checked).toContain('We checked: the file still exists');
    expect(checked).not.toContain('was not deleted');
    expect(allText(messages[3] ?? listMessage(failure, context))).toContain('We checked: the file is still deleted');
  });
});

it('give each documented type its own title', () => {
  const titles = Object.keys(DOCUMENTED_TYPES).map((kind) => {
    const failure = failures.find((each) => each.kind === kind);
    return failure === undefined ? '' : deleteMessage(refused(failure), context).title;
  });
  expect(titles).not.toContain('');
  expect(new Set(titles).size).toBe(titles.length);
});

it('give every kind a title of its own, but for the two that are one refusal', () => {
  const titles = failures.map((failure) => deleteMessage(refused(failure), context).title);
  expect(new Set(titles).size).toBe(titles.length - 1);
});

describe('outcomes of a delete', () => {
  it('are told by their contract', () => {
    expect(deleteMessage(settled('done'), context)).toMatchObject({
      role: 'status',
      tone: 'success',
      title: 'Deleted a.csv',
      action: 'undo',
    });
    const confirmed = deleteMessage(settled('done-confirmed'), context);
    expect(confirmed).toMatchObject({ role: 'status', title: 'Deleted a.csv', action: 'undo' });
    expect(allText(confirmed)).toContain('confirmed after a lost reply');
    expect(deleteMessage(settled('already-gone'), context)).toMatchObject({
      role: 'status',
      title: 'a.csv was already gone',
      action: 'none',
    });
    expect(deleteMessage(open('checking', { kind: 'store-error' }), context)).toMatchObject({
      role: 'status',
      tone: 'pending',
      title: 'Deleting a.csv',
      errorType: null,
    });
    const unchecked = deleteMessage(open('unchecked', { kind: 'store-error' }), context);
    expect(unchecked).toMatchObject({
      role: 'alert',
      title: 'We could not check yet',
      errorType: '/file-api/metadata/store-error',
      httpStatus: 502,
    });
    expect(allText(unchecked)).toContain('We keep checking; see Activity');
  });

  it('count the versions that went along', () => {
    expect(allText(deleteMessage(settled('done'), { ...context, versions: 1_284 }))).toContain('All 1,284 versions');
    expect(allText(deleteMessage(settled('done'), { ...context, versions: 1 }))).toContain('Its one version');
    expect(allText(deleteMessage(settled('done'), { ...context, versions: null }))).not.toContain('version');
  });

  it('are awaited under the shown name', () => {
    expect(underWayMessage('delete', context)).toMatchObject({ role: 'status', title: `Deleting ${NAME}` });
  });
});

describe('outcomes of a restore', () => {
  it('are told by their contract', () => {
    expect(restoreMessage(settled('done'), context)).toMatchObject({ role: 'status', title: 'Restored a.csv' });
    expect(restoreMessage(settled('done', 'b\u202E.csv'), context)).toMatchObject({
      role: 'status',
      tone: 'info',
      title: 'Restored b[RLO].csv as a.csv',
      action: 'show-file',
    });
    expect(restoreMessage(refused(failed({ kind: 'already-exists' }, { status: 409 })), context)).toMatchObject({
      role: 'alert',
      title: `${NAME} was not restored`,
    });
    expect(restoreMessage(settled('done', 'a.csv'), context).title).toBe('Restored a.csv');
  });
});

describe('a refusal for want of a role', () => {
  function refusal(change: Partial<RoleRefusal>): Message {
    return deleteMessage(
      refused(failed({ kind: 'insufficient-role', ...REFUSAL, ...change }, { status: 403 })),
      context,
    );
  }

  it('names both and whom to ask', () => {
    const message = refusal({});
    expect(message).toMatchObject({
      title: 'You can’t delete files in North Pit',
      icon: 'lock',
      tone: 'warning',
      roles: { your: 'viewer', permitted: ['owner', 'editor'], more: 0 },
      helpSentence: 'Ask an owner of North Pit.',
      action: 'copy-request',
    });
  });

  it('degrades where Evo said little', () => {
    const bare = refusal({ permittedRoles: [] });
    expect(bare.body).toContain('Your role does not allow this.');
    expect(bare.roles).toEqual({ your: 'viewer', permitted: [], more: 0 });
    expect(refusal({ yourRole: null, permittedRoles: [] }).roles).toBeNull();
    expect(allText(refusal({ contradiction: true }))).toContain('although your role (viewer)');
  });

  it('lists the people where they are known', () => {
    const helper = { id: 'p-1', name: null, email: 'owner@sandbox.example', role: 'owner' as const };
    const failure = failed({ kind: 'insufficient-role', ...REFUSAL }, { status: 403 });
    const message = deleteMessage({ ok: false, failure, entryId: 'e', checked: false, whoCanHelp: [helper] }, context);
    expect(message).toMatchObject({ whoCanHelp: [helper], helpSentence: null });
    const nobody = deleteMessage({ ok: false, failure, entryId: 'e', checked: false, whoCanHelp: [] }, context);
    expect(nobody.whoCanHelp).toBeNull();
    expect(nobody.helpSentence).toContain('Nobody else in North Pit');
  });
});

it('offers Sign in again for every 401 and a lost session', () => {
  for (const kind of ['missing-token', 'invalid-token', 'unauthorised', 'signed-out'] as const) {
    expect(deleteMessage(refused(failed({ kind })), context)).toMatchObject({ action: 'sign-in', icon: 'key' });
  }
});

it('offers no retry where it cannot help', () => {
  for (const kind of ['bad-request', 'forbidden', 'too-large', 'unsupported', 'already-exists', 'offline'] as const) {
    expect(deleteMessage(refused(failed({ kind })), context).action).toBe('none');
  }
  const certificate = failed({ kind: 'unreachable', reason: 'certificate' });
  expect(deleteMessage(refused(certificate), context).action).toBe('none');
});

it('waits as long as Evo asked', () => {
  const limited = deleteMessage(refused(failed({ kind: 'rate-limited' }, { retryAfterSeconds: 7 })), context);
  expect(allText(limited)).toContain('Try again in 7 seconds.');
  expect(allText(listMessage(failed({ kind: 'unavailable' }, { retryAfterSeconds: 1 }), context))).toContain(
    '1 second.',
  );
});
