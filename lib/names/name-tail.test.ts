import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameTail } from './name-tail';
import { shownName } from './shown-name';

const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';

it.each([
  ['DH-2024-117_assay.csv', 'ssay.csv'],
  ['evil[RLO]fdp-and-more.exe', 'more.exe'],
  ['long-name-of-a-mesh[RLO].msh', '.msh'],
  ['x.y', 'y'],
  ['a', ''],
  ['', ''],
  ['no extension in this one at all', ' all'],
  [`picture of ${FAMILY}${FAMILY}${FAMILY}${FAMILY}.tif`, `${FAMILY.repeat(4)}.tif`],
  [`a name with.an ending that is none`, 'ending that is none'.slice(-16)],
])('of %s is %s', (name, tail) => {
  expect(nameTail(name)).toBe(tail);
});

it('is the end of the name, and begins between two characters', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
      const shown = shownName(name);
      const tail = nameTail(shown);
      expect(shown.endsWith(tail)).toBe(true);
      const starts = Array.from(segmenter.segment(shown), ({ index }) => index);
      expect([...starts, shown.length]).toContain(shown.length - tail.length);
    }),
    { numRuns: 3_000 },
  );
});

it('of a name of any length is short', () => {
  expect(nameTail(`${'very-long '.repeat(1000)}.csv`)).toBe('ong .csv');
  expect(nameTail(`zalgo${'\u0301'.repeat(200)}.csv`).length).toBeLessThan(210);
});
