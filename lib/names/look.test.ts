import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookOf, spelled } from './look';

it.each([
  ['\u0440\u0430yment.csv', 'payment.csv'],
  ['\u0441\u043E\u0440\u0443.csv', 'copy.csv'],
  ['caf\u00E9.csv', 'cafe\u0301.csv'],
  ['\uFB01le.csv', 'file.csv'],
  ['a\u00A0b.csv', 'a b.csv'],
  [' leading.csv', 'leading.csv'],
  ['trailing.csv ', 'trailing.csv'],
  ['a  b', 'a b'],
  ['DH\u20112024', 'DH-2024'],
  ['\u0395\u0391\u03A4.csv', 'EAT.csv'],
  ['\uFF21.csv', 'A.csv'],
])('%j and %j look the same', (one, other) => {
  expect(lookOf(one)).toBe(lookOf(other));
});

it.each([
  ['cafe.csv', 'caf\u00E9.csv'],
  ['Case.csv', 'case.csv'],
  ['DH-101', 'DH-10l'],
  ['HOLE', 'H0LE'],
  ['modern', 'modem'],
  ['m2.csv', 'm\u00B2.csv'],
  ['a[ZWSP]b', 'ab'],
  ['\u6587\u4EF6', '\u6587\u7AE0'],
])('%j and %j do not', (one, other) => {
  expect(lookOf(one)).not.toBe(lookOf(other));
});

it('has no further look of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      expect(lookOf(lookOf(text))).toBe(lookOf(text));
    }),
    { numRuns: 3_000 },
  );
});

it('spells out what cannot be told apart', () => {
  expect(spelled('caf\u00E9.csv')).toBe('caf[U+00E9].csv');
  expect(spelled('cafe\u0301.csv')).toBe('cafe[U+0301].csv');
  expect(spelled('\u{1F468}\u0000\uD800')).toBe('[U+1F468][U+0000][U+D800]');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(spelled(one) === spelled(other)).toBe(one === other);
    }),
  );
});
