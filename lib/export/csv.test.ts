import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awkwardNames } from '@/lib/testing/awkward-names';
import { type CsvColumn, csvStream, csvText } from './csv';
import { withoutFormula } from './formula';

type Line = { name: string; size: number | null; restored: boolean; at: Date | null };

const COLUMNS: CsvColumn<Line>[] = [
  { head: 'Name', cell: ({ name }) => name },
  { head: 'Size, bytes', cell: ({ size }) => size },
  { head: 'Restored', cell: ({ restored }) => restored },
  { head: 'Time', cell: ({ at }) => at },
];
const ONE: CsvColumn<string>[] = [{ head: 'Name', cell: (name) => name }];

/** The cells as another reader of RFC 4180 finds them, heads included. */
function read(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(stream).arrayBuffer());
}

describe('a table', () => {
  const lines: Line[] = [
    { name: 'DH-2024-117_assay.csv', size: 1284, restored: false, at: new Date('2026-11-23T12:00:00Z') },
    { name: 'the "best", they say\r\nof it', size: -1, restored: true, at: null },
    { name: "=cmd|'/C calc'!A0", size: null, restored: false, at: null },
    { name: '', size: 0, restored: false, at: null },
  ];
  const text = [
    '\uFEFF"Name","Size, bytes","Restored","Time"',
    '"DH-2024-117_assay.csv",1284,false,2026-11-23T12:00:00.000Z',
    '"the ""best"", they say\r\nof it",-1,true,',
    `"'=cmd|'/C calc'!A0",,false,`,
    '"",0,false,',
    '',
  ].join('\r\n');

  it('is written like this', () => {
    expect(csvText(COLUMNS, lines)).toBe(text);
  });

  it('is the same as a stream', async () => {
    expect(await collect(csvStream(COLUMNS, lines))).toBe(text);
  });

  it('keeps its heads without a row', async () => {
    expect(csvText(ONE, [])).toBe('\uFEFF"Name"\r\n');
    expect(await collect(csvStream(ONE, []))).toBe('\uFEFF"Name"\r\n');
  });
});

describe('a formula', () => {
  it.each([
    ["=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
    ['+1+1', "'+1+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1+1', "'\t'=1+1"],
    ['\r=1+1', "'\r'=1+1"],
    ['\u0000=1', "'\u0000=1"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['\uFF0B1', "'\uFF0B1"],
    ['\uFF0D1', "'\uFF0D1"],
    ['\uFF20A1', "'\uFF20A1"],
    [' =1+1', "' =1+1"],
    ['\u200B\uFEFF=1+1', "'\u200B\uFEFF=1+1"],
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a\n@b', "a\n'@b"],
  ])('%j is quoted', (name, cell) => {
    expect(withoutFormula(name)).toBe(cell);
  });

  it.each(['a=1', 'a-b', 'x@y', "'", '', ' a', 'a; -b', '100 %', '…', 'ملف.csv'])('is not %j', (name) => {
    expect(withoutFormula(name)).toBe(name);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom('=', '+', '-', '@', '\uFF1D', '\t', '\r', '\n', ';', ' ', '\u200B', 'a'), { maxLength: 8 })
      .map((parts) => parts.join('')),
  );

  it('never begins a cell, whatever the text and wherever a sheet cuts it, and nothing else changes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = withoutFormula(text);
        for (const part of cell.split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(cell).not.toMatch(/^[\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
        expect(cell.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { numRuns: 5_000 },
    );
  });
});

it('reads back as the rows that went in', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (rows) => {
      const columns: CsvColumn<[string, string]>[] = [
        { head: 'a', cell: ([first]) => first },
        { head: 'b', cell: ([, second]) => second },
      ];
      expect(read(csvText(columns, rows))).toEqual([['a', 'b'], ...rows.map((row) => row.map(withoutFormula))]);
    }),
    { numRuns: 2_000 },
  );
});

it('takes every awkward name, a row each', async () => {
  const names = awkwardNames();
  const cells = read(await collect(csvStream(ONE, names))).slice(1);
  expect(cells).toEqual(names.map((name) => [withoutFormula(name).replace(/\p{Surrogate}/gu, '\uFFFD')]));
});

describe('a stream of rows', () => {
  it('ends its source when the reader leaves', async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield 'x'.repeat(1_000);
      } finally {
        ended = true;
      }
    }
    const reader = csvStream(ONE, endless()).getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => ended).toBe(true);
  });

  it('breaks, and never ends as if whole, when its source fails', async () => {
    async function* failing() {
      yield 'one';
      await Promise.reject(new Error('the database is gone'));
    }
    await expect(collect(csvStream(ONE, failing()))).rejects.toThrow('the database is gone');
  });
});
