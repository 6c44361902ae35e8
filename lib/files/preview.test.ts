import { describe, expect, it } from 'vitest';
import { imageTypeOf } from './preview-image';
import { tableOf } from './preview-table';
import { textOf } from './preview-text';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('text', () => {
  it('of a whole file is all of it', () => expect(textOf(bytes('a\nb'), false)).toBe('a\nb'));

  it('of a part ends with a line', () => expect(textOf(bytes('one\ntwo\nthr'), true)).toBe('one\ntwo\n'));

  it('of a part without a line loses what was cut through', () => {
    expect(textOf(bytes('näh').subarray(0, 2), true)).toBe('n');
  });

  it('may have a byte order mark', () => {
    expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), false)).toBe('a');
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x61, 0x00]), false)).toBe('a');
    expect(textOf(new Uint8Array([0xfe, 0xff, 0x00, 0x61]), false)).toBe('a');
  });

  it.each([
    ['a NUL', new Uint8Array([0x61, 0, 0x62])],
    ['bytes of no encoding', new Uint8Array(200).fill(0xf7)],
    ['many controls', new Uint8Array(200).fill(2)],
  ])('is not what has %s', (_, given) => expect(textOf(given, false)).toBeNull());
});

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('is separated by %j', (mark) => {
    expect(tableOf(`a${mark}b\n1${mark}2\n`)).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      more: false,
    });
  });

  it('keeps separators and line ends within quotes', () => {
    expect(tableOf('a,b\n"1,\n2",3\n')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1,\n2', '3'],
      ],
    });
  });

  it('may have rows of any length, and a quote out of place', () => {
    expect(tableOf('a,b\n1\n1,2,3\nsay "x",2\n')?.rows).toHaveLength(4);
  });

  it('ends after 100 rows, 40 columns and 500 characters', () => {
    const wide = Array.from({ length: 60 }, () => 'x'.repeat(600)).join(',');
    const { rows, more } = tableOf(`${wide}\n`.repeat(300)) ?? { rows: [], more: false };
    expect([more, rows.length, rows[0]?.length, rows[0]?.[0]?.length]).toEqual([true, 100, 40, 500]);
  });

  it.each(['', 'no separator\nat all\n', '"never closed, ever\n'])('is not %j', (text) => {
    expect(tableOf(text)).toBeNull();
  });
});

describe('a picture', () => {
  it.each([
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/gif', [...bytes('GIF89a')]],
    ['image/webp', [...bytes('RIFF0000WEBPVP8 ')]],
  ])('is %s by how it begins', (type, given) => expect(imageTypeOf(new Uint8Array(given))).toBe(type));

  it.each(['<svg xmlns="http://www.w3.org/2000/svg">', '<html>', '%PDF-1.7', ''])('is not %j', (given) => {
    expect(imageTypeOf(bytes(given))).toBeNull();
  });
});
