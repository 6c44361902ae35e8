import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, unescapeText } from '@/lib/store/escape-name';

/** Any sequence of UTF-16 code units, with the awkward ones often. */
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('\u0000', '\\', 'u', '0', 'd', '\ud800', '\udbff', '\udc00', '\udfff', '😀'),
);
const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

describe('escapeText', () => {
  it('gives back every text of UTF-16 code units unchanged', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(unescapeText(escapeText(original))).toBe(original);
      }),
      { numRuns: 20_000 },
    );
  });

  it('holds nothing PostgreSQL or UTF-8 would refuse or change', () => {
    fc.assert(
      fc.property(text, (original) => {
        const stored = escapeText(original);
        expect(stored).not.toContain('\u0000');
        expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      }),
      { numRuns: 20_000 },
    );
  });

  it('tells different texts apart', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(escapeText(a) === escapeText(b)).toBe(a === b);
      }),
    );
  });

  it.each([
    ['assay results.csv', 'assay results.csv'],
    ['日本語 😀.csv', '日本語 😀.csv'],
    ['a\u0000b', 'a\\u0000b'],
    ['a\\u0000b', 'a\\\\u0000b'],
    ['a\ud800.csv', 'a\\ud800.csv'],
    ['\udc00\ud800', '\\udc00\\ud800'],
    ['', ''],
  ])('keeps %j readable', (original, stored) => {
    expect(escapeText(original)).toBe(stored);
  });
});
