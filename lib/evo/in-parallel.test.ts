import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inParallel } from './in-parallel';

/** Work whose end is up to the test. */
function heldWork() {
  const ends = new Map<number, () => void>();
  let most = 0;
  const work = (item: number): Promise<number> =>
    new Promise((resolve) => {
      ends.set(item, () => {
        ends.delete(item);
        resolve(item * 2);
      });
      most = Math.max(most, ends.size);
    });
  return { work, ends, most: () => most };
}

it('does every item once, never more than the limit at a time, in whatever order they end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(20),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(), { minLength: 1 }),
      async (count, limit, picks) => {
        const { work, ends, most } = heldWork();
        const items = Array.from({ length: count }, (_, index) => index);
        const outcomes: number[] = [];
        const source = inParallel(items, { limit }, work);
        for (let turn = 0; turn < count; turn += 1) {
          const next = source.next();
          await Promise.resolve();
          const open = [...ends.values()];
          open[(picks[turn % picks.length] ?? 0) % open.length]?.();
          const { value, done } = await next;
          expect(done).toBe(false);
          if (value !== undefined) outcomes.push(value);
        }
        expect((await source.next()).done).toBe(true);
        expect(outcomes.sort((a, b) => a - b)).toEqual(items.map((item) => item * 2));
        expect(most()).toBe(Math.min(limit, count));
      },
    ),
    { numRuns: 200 },
  );
});

it('begins nothing more after an abort', async () => {
  const leaving = new AbortController();
  const begun: number[] = [];
  const outcomes: number[] = [];
  for await (const outcome of inParallel([1, 2, 3, 4, 5], { limit: 2, signal: leaving.signal }, async (item) => {
    begun.push(item);
    return item;
  })) {
    outcomes.push(outcome);
    leaving.abort();
  }
  expect(begun).toEqual([1, 2]);
  expect(outcomes.sort()).toEqual([1, 2]);
});

it('ends with what the work throws', async () => {
  const source = inParallel([1], { limit: 1 }, () => Promise.reject(new Error('no')));
  await expect(source.next()).rejects.toThrow('no');
});
