import { FAMILY_WORDS } from '@/components/files/file-facets';
import type { ListedFile } from '@/components/files/listed-file';
import { personLabel } from '@/components/shell/person-name';
import { BYTE_ORDER_MARK, csvLine } from '@/lib/export/csv-line';

/** So many files are written down at once: all of a large list as one text would be held twice. */
const AT_ONCE = 5_000;

const HEADS = [
  'Name',
  'Folder',
  'Size, bytes',
  'Type',
  'Created',
  'Created by',
  'Modified',
  'Modified by',
  'File id',
  'Version id',
];

/** What a list tells of its files beyond what all lists do: once for a sheet, once for a program. */
export type ExtraColumn = {
  head: string;
  cell: (file: ListedFile) => string | null;
  key: string;
  value: (file: ListedFile) => unknown;
};

/** Who deleted a file, and when. */
export const DELETION_COLUMNS: readonly ExtraColumn[] = [
  { head: 'Deleted', key: 'deletedAt', cell: deletedAt, value: deletedAt },
  {
    head: 'Deleted by',
    key: 'deletedBy',
    cell: (file) => personLabel(file.deletedBy),
    value: (file) => file.deletedBy,
  },
];

function deletedAt(file: ListedFile): string | null {
  return timeOf(file.deletedAt);
}

/** Files as a table, in the order given. Names and folders come as they are shown, so that nothing hides in a sheet. */
export function filesAsCsv(files: readonly ListedFile[], extra: readonly ExtraColumn[] = []): Blob {
  const parts = [BYTE_ORDER_MARK, csvLine([...HEADS, ...extra.map(({ head }) => head)])];
  const lineOf = (file: ListedFile) => csvLine([...cellsOf(file), ...extra.map(({ cell }) => cell(file))]);
  for (const some of inParts(files)) parts.push(some.map(lineOf).join(''));
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** Files as one JSON array, names and folders exactly as Evo has them. */
export function filesAsJson(files: readonly ListedFile[], extra: readonly ExtraColumn[] = []): Blob {
  const parts: string[] = [];
  const textOf = (file: ListedFile) => {
    return JSON.stringify({
      ...recordOf(file),
      ...Object.fromEntries(extra.map(({ key, value }) => [key, value(file)])),
    });
  };
  for (const some of inParts(files)) {
    parts.push(`${parts.length === 0 ? '' : ',\n'}${some.map(textOf).join(',\n')}`);
  }
  return new Blob(['[\n', ...parts, '\n]\n'], { type: 'application/json' });
}

function* inParts(files: readonly ListedFile[]): Generator<readonly ListedFile[]> {
  for (let at = 0; at < files.length; at += AT_ONCE) yield files.slice(at, at + AT_ONCE);
}

function cellsOf(file: ListedFile): (string | number | null)[] {
  return [
    file.shown,
    file.shownFolder,
    file.size < 0 ? null : file.size,
    FAMILY_WORDS[file.family],
    timeOf(file.createdAt),
    personLabel(file.createdBy),
    timeOf(file.modifiedAt),
    personLabel(file.modifiedBy),
    file.usable ? file.id : '',
    file.versionId,
  ];
}

function recordOf(file: ListedFile) {
  return {
    name: file.name,
    path: file.path,
    size: file.size < 0 ? null : file.size,
    fileId: file.usable ? file.id : null,
    versionId: file.versionId,
    createdAt: timeOf(file.createdAt),
    createdBy: file.createdBy,
    modifiedAt: timeOf(file.modifiedAt),
    modifiedBy: file.modifiedBy,
  };
}

function timeOf(epoch: number): string | null {
  return epoch <= 0 ? null : new Date(epoch).toISOString();
}
