import { describe, expect, it } from 'vitest';
import { median, quantile } from './figures';
import { tableOf } from './report';

describe('a quantile', () => {
  it('is one of the values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(quantile([7], 0.95)).toBe(7);
  });
});

it('the table has a column a size, and tells the first row by its ratio', () => {
  const visit = { ready: 1_500, keyP95: 40, longestBlock: 90, slowFrames: 0.011, heap: 61.4, serverMemory: 12 };
  const table = tableOf([
    { files: 1_000, firstRow: 500, ...visit },
    { files: 100_000, firstRow: 600, ...visit },
  ]);
  expect(table).toContain('| | 1,000 | 100,000 |');
  expect(table).toContain(
    '| first row visible after navigation (relative to the first size) | 500 ms (1.0) | 600 ms (1.2) |',
  );
  expect(table).toContain('| frames over 33 ms in a 5 s scripted scroll | 1.1 % | 1.1 % |');
});
