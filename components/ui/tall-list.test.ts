import { describe, expect, test } from 'vitest';
import { nearest, TALLEST, whole } from './tall-list';

const ROW = 40;
const SHOWN = 800;

function listOf(rows: number) {
  const natural = rows * ROW;
  const height = Math.min(natural, TALLEST);
  return { natural, height, range: height - SHOWN };
}

describe('a list that a browser lays out', () => {
  test.each([0, 400, 3_999_200])('is itself at %d', (scrollTop) => {
    expect(whole(listOf(100_000), scrollTop)).toEqual({ offset: scrollTop, mark: 0 });
    expect(nearest(listOf(100_000), scrollTop, 0, 4_000_000)).toBe(scrollTop);
  });

  test('shorter than what shows of it, it stays where it is', () => {
    expect(whole(listOf(3), 0)).toEqual({ offset: 0, mark: 0 });
  });
});

describe.each([900_000, 1_000_000, 10_000_000])('a list of %d rows', (rows) => {
  const list = listOf(rows);

  test('begins and ends where its scroll bar does', () => {
    expect(whole(list, 0).offset).toBe(0);
    expect(whole(list, list.range).offset).toBeCloseTo(list.natural - SHOWN, 3);
  });

  test('is shown at its middle when the scroll bar stands there', () => {
    expect(whole(list, list.range / 2).offset).toBeCloseTo((list.natural - SHOWN) / 2, 3);
  });

  test.each([0, 1, 12_345, 399_000])('comes back to row %d', (row) => {
    const [top, step] = [row * ROW, list.natural / list.height + 1];
    for (const from of [0, list.range]) {
      const { offset } = whole(list, nearest(list, from, top + ROW - SHOWN, top));
      expect(offset).toBeGreaterThanOrEqual(from === 0 ? top + ROW - SHOWN : top - step);
      expect(offset).toBeLessThanOrEqual(from === 0 ? Math.max(0, top + ROW - SHOWN + step) : top);
    }
  });

  test('places no row that shows farther from its mark than browsers can', () => {
    for (const scrollTop of [0, 999, list.range / 3, list.range]) {
      const { offset, mark } = whole(list, scrollTop);
      expect(mark).toBeLessThanOrEqual(offset);
      expect(offset + SHOWN - mark).toBeLessThan(TALLEST / 10);
    }
  });
});
