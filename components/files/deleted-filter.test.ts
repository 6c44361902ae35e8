import { describe, expect, it } from 'vitest';
import {
  type DeletedFilter,
  deletedMatcher,
  isFilteringDeleted,
  NO_DELETED_FILTER,
} from '@/components/files/deleted-filter';
import { UNKNOWN_PERSON } from '@/components/files/file-filter';
import { madeFiles } from '@/components/files/test/made-files';

const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();
const ME = { id: 'p-1', name: 'Geology Lead', email: null };

const FILES = madeFiles(
  { name: 'Assay.csv', path: '/drilling/', deleted: noon('2026-05-01'), deletedBy: ME },
  { name: 'pit.dxf', path: '/design/', deleted: noon('2026-05-02') },
  { name: 'old.las', path: '/' },
);

function found(filter: Partial<DeletedFilter>): string[] {
  return FILES.filter(deletedMatcher({ ...NO_DELETED_FILTER, ...filter })).map(({ name }) => name);
}

describe('filtering deleted files', () => {
  it.each([
    ['assay', ['Assay.csv']],
    ['DRILL', ['Assay.csv']],
    ['design', ['pit.dxf']],
    ['', ['Assay.csv', 'pit.dxf', 'old.las']],
    ['nothing', []],
  ])('finds %j by name or folder', (search, names) => {
    expect(found({ search })).toEqual(names);
  });

  it('tells who deleted it, and the unknown', () => {
    expect(found({ deletedBy: ME.id })).toEqual(['Assay.csv']);
    expect(found({ deletedBy: UNKNOWN_PERSON })).toEqual(['pit.dxf', 'old.las']);
  });

  it('takes whole local days, and leaves out what has no time', () => {
    expect(found({ deletedFrom: '2026-05-01', deletedTo: '2026-05-01' })).toEqual(['Assay.csv']);
    expect(found({ deletedFrom: '2026-05-02' })).toEqual(['pit.dxf']);
  });

  it('knows whether it filters', () => {
    expect(isFilteringDeleted(NO_DELETED_FILTER)).toBe(false);
    expect(isFilteringDeleted({ ...NO_DELETED_FILTER, search: '  ' })).toBe(false);
    expect(isFilteringDeleted({ ...NO_DELETED_FILTER, deletedFrom: '2026-05-02' })).toBe(true);
  });
});
