import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtName } from './split-at-name';

describe('splitting a sentence at a name', () => {
  it.each([
    ['Deleted a.csv. Evo no longer has a.csv.', 'a.csv', ['Deleted ', '. Evo no longer has ', '.']],
    ['Waiting for a. A data file has letters.', 'a', ['Waiting for ', '. A data file has letters.']],
    ['The delete of e may still go through.', 'e', ['The delete of ', ' may still go through.']],
    ['The file (no name) was not deleted.', '(no name)', ['The file ', ' was not deleted.']],
    ['Nothing is said of it.', 'a.csv', ['Nothing is said of it.']],
    ['x.csv.csv and .csv', '.csv', ['x', '', ' and ', '']],
  ])('%s', (text, name, parts) => {
    expect(splitAtName(text, name)).toEqual(parts);
  });

  it('loses nothing', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '\u{1F468}') });
    fc.assert(
      fc.property(word, fc.string({ unit: fc.constantFrom('a', '.'), minLength: 1 }), (text, name) => {
        expect(splitAtName(text, name).join(name)).toBe(text);
      }),
    );
  });
});
