import { FAMILY_WORDS, type FamilyPart } from '@/components/files/file-facets';
import type { Storage } from '@/components/files/insights/storage';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/export/csv-line';

type Row = [by: string, what: string, files: number, bytes: number];

const HEADS = ['By', 'What', 'Files', 'Bytes of latest versions'];

/**
 * Every figure of the page as one table: RFC 4180 with a byte order mark. Names come as they are shown, and none of them
 * runs in a spreadsheet.
 */
export function storageCsv(storage: Storage): string {
  return [BYTE_ORDER_MARK, csvLine(HEADS), ...rowsOf(storage).map(csvLine)].join('');
}

function rowsOf({ whole, folders, years, people, largest, duplicates }: Storage): Row[] {
  return [
    ['All files', '', whole.files, whole.bytes],
    ...whole.families.map((part): Row => ['Type', FAMILY_WORDS[part.family], part.files, part.bytes]),
    ...folders.flatMap(({ shown, files, bytes, families }): Row[] => [
      ['Folder', shown, files, bytes],
      ...families.map((part: FamilyPart): Row => {
        return ['Folder and type', `${shown}, ${FAMILY_WORDS[part.family]}`, part.files, part.bytes];
      }),
    ]),
    ...years.map(({ year, files, bytes }): Row => ['Year last changed', String(year ?? 'unknown'), files, bytes]),
    ...people.map(({ label, files, bytes }): Row => ['Last changed by', label, files, bytes]),
    ...duplicates.map(({ file, count, extraBytes }): Row => {
      return ['Same name and size (bytes of all but one)', file.shown, count, extraBytes];
    }),
    ...largest.map(({ shown, size }): Row => ['Largest files', shown, 1, size]),
  ];
}
