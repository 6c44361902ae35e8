import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text';

it.each([
  ['caf\u00E9', 'cafe\u0301'],
  ['CAF\u00C9', 'cafe'],
  ['\u0130STANBUL', 'istanbul'],
  ['\u0131l\u0131k', 'ILIK'],
  ['stra\u00DFe', 'STRASSE'],
  ['STRA\u1E9EE', 'strasse'],
  ['\uFB01le', 'FILE'],
  ['\uFF1D1+1', '=1+1'],
  ['\u00C6on', 'aeon'],
  ['\u039F\u0394\u039F\u03A3', '\u03BF\u03B4\u03BF\u03C3'],
  ['a\u00A0b', 'a b'],
])('finds %s by %s', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

it('keeps look-alikes of other scripts apart', () => {
  expect(foldText('\u0440\u0430yment')).not.toBe(foldText('payment'));
});

it('is one form for every way to write a text, and folds no further', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const folded = foldText(text);
      expect(foldText(text.normalize('NFC'))).toBe(folded);
      expect(foldText(text.normalize('NFD'))).toBe(folded);
      expect(foldText(folded)).toBe(folded);
    }),
    { numRuns: 3_000 },
  );
});
