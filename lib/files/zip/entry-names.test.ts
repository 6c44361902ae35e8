import fc from 'fast-check';
import { expect, it } from 'vitest';
import { awkwardNames } from '@/lib/testing/awkward-names';
import { makeEntryNames } from './entry-names';

/** What one archive names these files, in their order. */
function named(...files: [path: string, name: string][]): string[] {
  const nameOf = makeEntryNames();
  return files.map(([path, name]) => nameOf(path, name));
}

it('keeps folders and names as Evo has them', () => {
  expect(named(['/drilling/2024/', 'assay 1.csv'], ['/', 'Kōwhai.pdf'])).toEqual([
    'drilling/2024/assay 1.csv',
    'Kōwhai.pdf',
  ]);
});

it.each([
  ['/../../etc/', 'passwd', '_/_/etc/passwd'],
  ['/a/', '..', 'a/_'],
  ['/a\\b/', 'c:d*?.csv', 'a_b/c_d__.csv'],
  ['/', 'CON.txt', '_CON.txt'],
  ['/', 'report. ', 'report'],
  ['/', 'evil\u202Efdp.exe', 'evil[RLO]fdp.exe'],
  ['/', 'a\u0000b', 'a[NUL]b'],
])('%j %j becomes %j', (path, name, expected) => {
  expect(named([path, name])).toEqual([expected]);
});

it('takes no two for one another on any computer', () => {
  expect(named(['/', 'A.csv'], ['/', 'a.csv'], ['/', 'a.csv'], ['/', 'caf\u00E9'], ['/', 'cafe\u0301'])).toEqual([
    'A.csv',
    'a (2).csv',
    'a (3).csv',
    'caf\u00E9',
    'cafe\u0301 (2)',
  ]);
});

it('keeps the end of a long name', () => {
  const [entry = ''] = named(['/', `${'x'.repeat(400)}.csv`]);
  expect([...entry]).toHaveLength(200);
  expect(entry).toMatch(/…x+\.csv$/);
});

it('never leads out of its own folder, whatever the names', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(...awkwardNames(), '..', '.', '/', ''),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (files) => {
      const entries = named(...files);
      expect(new Set(entries.map((entry) => entry.normalize('NFC').toLowerCase())).size).toBe(files.length);
      for (const entry of entries) {
        expect(entry).not.toMatch(/^\/|\\|\p{Cc}/u);
        for (const part of entry.split('/')) expect(['', '.', '..']).not.toContain(part);
      }
    }),
    { numRuns: 2_000 },
  );
});
