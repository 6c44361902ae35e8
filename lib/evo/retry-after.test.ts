import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after';

const NOW = new Date('2026-11-23T12:00:00Z');

it.each<[unknown, number | null]>([
  ['0', 0],
  ['7', 7],
  [' 30 ', 30],
  ['60', 60],
  ['120', 60],
  ['99999999999999999999', 60],
  ['-5', null],
  ['1e9', null],
  ['0x10', null],
  ['1.5', null],
  ['', null],
  [' ', null],
  ['soon', null],
  ['٣', null],
  ['Infinity', null],
  ['9'.repeat(400), null],
  [undefined, null],
  [5, null],
  [['5', '6'], null],
  ['Mon, 23 Nov 2026 12:00:20 GMT', 20],
  ['Mon, 23 Nov 2026 12:30:00 GMT', 60],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['Mon, 99 Nov 2026 12:00:20 GMT', null],
  ['2026-11-23T12:00:20Z', null],
  ['Mon, 23 Nov 2026 12:00:20', null],
])('reads %j as %j seconds', (header, seconds) => {
  expect(parseRetryAfter(header, NOW)).toBe(seconds);
});
