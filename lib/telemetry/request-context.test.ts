import { describe, expect, it } from 'vitest';
import {
  adoptRequestId,
  currentRequest,
  currentRequestId,
  noteRequest,
  parseRequestId,
  withRequestId,
} from './request-context';

const ID = '0b0e8b9c-aaaa-4000-8000-000000000001';
const OTHER = 'ffffffff-aaaa-4000-8000-000000000002';

describe('an id from outside', () => {
  it.each([
    [ID, ID],
    [ID.toUpperCase(), ID],
    ['0b0e8b9caaaa40008000000000000001', '0b0e8b9caaaa40008000000000000001'],
  ])('%s is taken', (given, taken) => {
    expect(parseRequestId(given)).toBe(taken);
  });

  it.each([
    [undefined],
    [null],
    [7],
    [''],
    ['r-1'],
    [`${ID}\n`],
    [` ${ID}`],
    [[ID]],
    [`${ID}${ID}`],
    ['owner@example.com'],
  ])('%j is not', (given) => {
    expect(parseRequestId(given)).toBeNull();
  });
});

describe('work under an id', () => {
  it('has that id through everything it starts, and no other work has', async () => {
    const seen = await Promise.all(
      [ID, OTHER].map((id) =>
        withRequestId(id, async () => {
          await new Promise((resolve) => setImmediate(resolve));
          return currentRequestId();
        }),
      ),
    );
    expect(seen).toEqual([ID, OTHER]);
    expect(currentRequest()).toBeNull();
    expect(currentRequestId()).not.toBe(currentRequestId());
  });

  it('takes over a better id, passes over a worse one, and keeps what was noted', () => {
    withRequestId(ID, () => {
      adoptRequestId('not an id');
      expect(currentRequestId()).toBe(ID);
      noteRequest({ action: 'delete', outcome: 'done' });
      adoptRequestId(OTHER);
      expect(currentRequest()).toMatchObject({ id: OTHER, action: 'delete', outcome: 'done', personId: null });
    });
  });
});
