import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenSigns } from './hidden-signs';
import { shownName } from './shown-name';

describe('the hidden signs of a name', () => {
  it.each([
    ['evil\u202Efdp.exe', ['right-to-left override']],
    ['a\u200Bb\u200Bc', ['zero-width space']],
    ['x\r\ny', ['carriage return', 'line feed']],
    ['a\u0000\u0001', ['null character', 'control character SOH']],
    ['a\u2062b', ['character U+2062']],
    ['[RLO].csv', []],
    ['\u{1F468}\u200D\u{1F469}.png', []],
    ['', []],
  ])('of %j are %j', (name, signs) => {
    expect(hiddenSigns(name)).toEqual(signs);
  });

  it('are there exactly where the shown name holds words in their place', () => {
    const odd = fc.constantFrom('\u202E', '\u200B', '\u0000', '\u200D', '\uFE0F', 'a', '1', '\u{1F468}');
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1 }), (points) => {
        const name = points.join('');
        expect(hiddenSigns(name).length > 0).toBe(shownName(name) !== name);
      }),
    );
  });
});
