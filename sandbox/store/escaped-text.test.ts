import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromStored, toFolded, toStored } from '@/sandbox/store/escaped-text';

const awkward = fc.constantFrom(
  '\u0000',
  '\uD800',
  '\uDBFF',
  '\uDC00',
  '\uDFFF',
  '\u{100000}',
  '\u{10D800}',
  '\u{10F8FF}',
  'a',
  'Z',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(awkward).map((units) => units.join('')),
);

it('gives back any string, whatever its units', () => {
  fc.assert(
    fc.property(texts, (text) => fromStored(toStored(text)) === text),
    { numRuns: 2000 },
  );
});

it('stores only what PostgreSQL can hold', () => {
  fc.assert(
    fc.property(texts, (text) => !/\u0000|\p{Cs}/u.test(toStored(text))),
    { numRuns: 2000 },
  );
});

it('keeps ordinary text as it is, and folds letter case only', () => {
  expect(toStored('Kōwhai \\u0000 %_.csv')).toBe('Kōwhai \\u0000 %_.csv');
  expect(toFolded('Assay\u0000.CSV')).toBe(toStored('assay\u0000.csv'));
});

it('does not find U+0000 in a name that merely holds its stored form', () => {
  expect(toStored('\u{100000}')).not.toContain(toStored('\u0000'));
});
