import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, shownFullPath, shownName, shownPath, shownWords } from './shown-name';

const FAMILY = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';

describe('a shown name', () => {
  it.each([
    ['evil\u202Efdp.exe', 'evil[RLO]fdp.exe'],
    ['a\u200Bb', 'a[ZWSP]b'],
    ['\u2066x\u2069', '[LRI]x[PDI]'],
    ['\u2068open', '[FSI]open'],
    ['a\u0000.exe', 'a[NUL].exe'],
    ['x\r\nSet-Cookie: a=b', 'x[CR][LF]Set-Cookie: a=b'],
    ['\u001b[31mred', '[ESC][31mred'],
    ['\t=1+1', '[TAB]=1+1'],
    ['\u007f\u0085\u009f', '[DEL][NEL][U+009F]'],
    ['a\u00adb', 'a[SHY]b'],
    ['\ufeffa', '[BOM]a'],
    ['a\u2028b\u2029', 'a[LS]b[PS]'],
    ['a\u2060\u2062b', 'a[WJ][U+2062]b'],
    ['a\u3164b', 'a[HF]b'],
    ['a\u{E0041}b', 'a[U+E0041]b'],
    ['a\uD800.csv', 'a\uFFFD.csv'],
    ['\uDC00\uD800', '\uFFFD\uFFFD'],
    ['', '(no name)'],
    ['   ', '[space][space][space]'],
    [' \u00a0\u2003', '[space][NBSP][U+2003]'],
  ])('of %j is %s', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  it.each([
    'DH-2024-117_assay.csv',
    '<script>alert(1)</script>.csv',
    '=cmd|calc!A0',
    ' leading and trailing. ',
    'Unternehmen Übersicht ß.xlsx',
    'cafe\u0301',
    'раyment.csv',
    'ملف.csv',
    'קובץ.csv',
    '文件.csv',
    `${FAMILY}.png`,
    'heart \u2764\uFE0F.png',
    'می\u200Cخواهم.txt',
    'क्\u200Dष.txt',
    'z\u0301\u0302\u0303',
    'con.txt',
    '..',
    'a/b\\c:d',
    '%2e%2e%2f',
    'undefined',
    '__proto__',
    '\u0600 number sign',
  ])('leaves %j as it is', (name) => {
    expect(shownName(name)).toBe(name);
  });

  it('shows joiners where nothing needs them', () => {
    expect(shownName('a\u200Db')).toBe('a[ZWJ]b');
    expect(shownName('a\u200Cb')).toBe('a[ZWNJ]b');
    expect(shownName('a\uFE0F')).toBe('a[VS16]');
    expect(shownName(`${FAMILY}\u200D`)).toBe(`${FAMILY}[ZWJ]`);
  });

  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  );

  it('hides nothing, reorders nothing and stays on its line, whatever the name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const shown = shownName(name);
        expect(shown).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
        );
        expect(shown).toMatch(/\P{Zs}/u);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it('is its own shown name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const shown = shownName(name);
        expect(shownName(shown)).toBe(shown);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

it('shows a folder with its slashes', () => {
  expect(shownPath('/drill\u202Eing/2024/')).toBe('/drill[RLO]ing/2024/');
  expect(shownPath('')).toBe('/');
  expect(shownFullPath('/a/', '')).toBe('/a/(no name)');
  expect(shownFullPath('/a', 'b')).toBe('/a/b');
});

it('cuts words without breaking a character', () => {
  expect(shownWords('one\n\ttwo  three', 100)).toBe('one two three');
  expect(shownWords('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(cut('abc\u{1F600}d', 5)).toBe('abc…');
  expect(cut('abcde', 5)).toBe('abcde');
});
