import { describe, expect, it } from 'vitest';
import {
  type FileFilter,
  fileMatcher,
  isFiltering,
  NO_FILTER,
  parseDay,
  parseFolder,
  UNKNOWN_PERSON,
} from '@/components/files/file-filter';
import { madeFiles } from '@/components/files/test/made-files';

const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();

function found(filter: Partial<FileFilter>, ...files: Parameters<typeof madeFiles>): string[] {
  return madeFiles(...files)
    .filter(fileMatcher({ ...NO_FILTER, ...filter }))
    .map((file) => file.name);
}

describe('filtering files', () => {
  it.each([
    ['assay', 'DH_ASSAY_1.csv'],
    ['ASSAY', 'dh_assay.csv'],
    ['kowhai', 'Kōwhai Flat.pdf'],
    ['Kōwhai', 'kowhai.pdf'],
    ['cafe\u0301', 'café.csv'],
    ['café', 'cafe\u0301.csv'],
    ['istanbul', 'İstanbul.csv'],
    ['strasse', 'Straße.dxf'],
    ['(a+)+$', 'x(a+)+$y'],
    ['rlo', 'evil\u202Efdp.exe'],
    ['  pit ', 'pit_design.dxf'],
  ])('finds %j in %j', (search, name) => {
    expect(found({ search }, { name })).toEqual([name]);
  });

  it('searches names only, not folders', () => {
    expect(found({ search: 'drilling' }, { name: 'a.csv', path: '/drilling/' })).toEqual([]);
  });

  it('confines to a folder and all below it, whole names only', () => {
    const files = ['/a/', '/a/b/', '/ab/', '/A/', '/', '/a'].map((path) => ({ name: path, path }));
    expect(found({ folder: '/a/' }, ...files)).toEqual(['/a/', '/a/b/', '/a']);
  });

  it.each([
    ['', null],
    ['/', null],
    ['drilling', '/drilling/'],
    ['/drilling/2024', '/drilling/2024/'],
    ['/drilling/2024/', '/drilling/2024/'],
    ['//x//', '//x//'],
  ])('reads the folder %j as %j', (text, folder) => {
    expect(parseFolder(text)).toBe(folder);
  });

  it('takes both days of a range as whole local days', () => {
    const files = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((day) => ({
      name: day,
      modified: noon(day),
    }));
    expect(found({ modifiedFrom: '2026-05-01', modifiedTo: '2026-05-31' }, ...files)).toEqual([
      '2026-05-01',
      '2026-05-31',
    ]);
    expect(found({ modifiedFrom: '2026-06-01' }, ...files)).toEqual(['2026-06-01']);
  });

  it('leaves files without a date out of every range', () => {
    expect(found({ createdTo: '2026-01-01' }, { name: 'a', created: 0 })).toEqual([]);
  });

  it('tells people apart, and the unknown from all of them', () => {
    const files = [
      { name: 'a', by: 0 },
      { name: 'b', by: 1 },
      { name: 'c', by: -1 },
    ];
    expect(found({ createdBy: 'p-2' }, ...files)).toEqual(['b']);
    expect(found({ modifiedBy: UNKNOWN_PERSON }, ...files)).toEqual(['c']);
  });

  it('filters by type', () => {
    expect(found({ family: 'log' }, { name: 'a.las' }, { name: 'b.csv' })).toEqual(['a.las']);
  });

  it('knows when nothing is filtered', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, createdFrom: '2026-01-01' })).toBe(true);
  });
});

describe('days', () => {
  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '1969-12-31', 'gte:2026-01-01'])(
    'refuses %j',
    (day) => {
      expect(parseDay(day)).toBeNull();
    },
  );

  it('takes a leap day', () => {
    expect(parseDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  });
});
