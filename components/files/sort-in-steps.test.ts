import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allAtOnce } from '@/components/files/in-steps';
import { sortInSteps } from '@/components/files/sort-in-steps';

type Item = { key: number; place: number };
const byKey = (one: Item, other: Item) => one.key - other.key;

function items(count: number, key: (place: number) => number): Item[] {
  return Array.from({ length: count }, (_, place) => ({ key: key(place), place }));
}

it.each([0, 1, 4_096, 4_097, 20_000])('orders %i items as the language does, equal ones as they stood', (count) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_007 }), fc.integer({ min: 1, max: 10_000 }), (step, span) => {
      const given = items(count, (place) => (place * step) % span);
      expect(allAtOnce(sortInSteps(given, byKey))).toEqual([...given].sort(byKey));
    }),
    { numRuns: 10 },
  );
});

it('stops between its steps, so that others have their turn', () => {
  const steps = sortInSteps(
    items(20_000, (place) => -place),
    byKey,
  );
  let count = 0;
  while (steps.next().done !== true) count += 1;
  expect(count).toBeGreaterThan(10);
});
