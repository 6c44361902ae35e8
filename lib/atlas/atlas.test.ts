import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, type Verdict } from '@/lib/files/judge';
import { FAILURE_WORDS } from '@/lib/messages/failure-words';
import type { Message } from '@/lib/messages/message';
import { ERRORS_PAGE, errorsPage } from './errors-page';
import { exampleFailure, exampleMessages } from './example';
import { FAILURE_ATLAS, FAILURE_KINDS } from './failure-atlas';
import type { Fate } from './entry';
import { OUTCOMES } from './outcomes';

const VERDICTS: Record<Exclude<Fate, 'unknown'>, Verdict> = {
  stays: 'refused',
  'not-sent': 'refused',
  'read-back': 'unclear',
  gone: 'gone',
};

it('explains every kind that has words, once', () => {
  expect(FAILURE_KINDS.toSorted()).toEqual(Object.keys(FAILURE_WORDS).toSorted());
  const causes = FAILURE_KINDS.map((kind) => FAILURE_ATLAS[kind].cause);
  expect(new Set(causes).size).toBe(causes.length);
  expect(FAILURE_KINDS.filter((kind) => OUTCOMES.has(kind))).toEqual([]);
});

describe.each(FAILURE_KINDS)('the entry for %s', (kind) => {
  const entry = FAILURE_ATLAS[kind];

  it('promises the fate that the console acts on', () => {
    const { fate } = entry;
    if (fate !== 'unknown') expect(judge('delete', { ok: false, failure: exampleFailure(kind) })).toBe(VERDICTS[fate]);
    expect(entry.status === null).toBe(/^no answer|^not sent/.test(entry.answer));
  });

  it('is written in sentences', () => {
    for (const text of [entry.cause, entry.next, entry.except ?? 'None.']) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/please|oops|!|undefined/i);
    }
  });

  it('shows a message that tells of it', () => {
    const { remove, restore } = exampleMessages(kind);
    expect([remove.kind, restore.kind]).toEqual([kind, kind]);
    expect(allText(remove)).toContain(sign(entry.fate));
  });
});

/** What the message has to say, given what becomes of the file. */
function sign(fate: Fate): string {
  if (fate === 'unknown') return 'may have gone through';
  return fate === 'read-back' || fate === 'gone' ? 'We checked: the file still exists' : 'was not deleted';
}

function allText(message: Message): string {
  return [message.title, ...message.body, message.checked ?? ''].join(' ');
}

it('shows each outcome that is no failure as its own message', () => {
  const titles = [...OUTCOMES.values()].map(({ message }) => allText(message()));
  expect(new Set(titles).size).toBe(OUTCOMES.size);
});

it('is what docs/errors.md says (npm run docs:errors)', async () => {
  const page = readFileSync(ERRORS_PAGE, 'utf8');
  expect(page).toBe(await errorsPage(page));
});
