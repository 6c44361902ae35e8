import { expect, it } from 'vitest';
import { pauseAfter } from './pause-after';

it.each([
  [1, 0, 2],
  [3, 20, 8],
  [6, 130, 60],
  [40, 1_200, 60],
  [70, 2_400, 120],
  [200, 36_000, 1_800],
  [300, 86_400, 3_600],
  [9_000, 31_536_000, 3_600],
  // A process that was away looks late for the first time, and soon again.
  [1, -3, 2],
])('after %i looks, begun %i s ago, waits %i s', (attempts, ageSeconds, pause) => {
  expect(pauseAfter(attempts, ageSeconds)).toBe(pause);
});
