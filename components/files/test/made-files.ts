import { filesOfPage, type ListedFile } from '@/components/files/listed-file';
import type { FilePage, FileRow } from '@/lib/files/wire';

const PEOPLE = [
  { id: 'p-1', name: 'Geology Lead', email: null },
  { id: 'p-2', name: null, email: 'crew@sandbox.example' },
];

type Given = Partial<{
  id: string;
  name: string;
  path: string;
  size: number;
  created: number;
  modified: number;
  by: number;
}>;

/** A page as the console's server sends it. */
export function madePage(files: readonly Given[], rest: Partial<FilePage> = {}): FilePage {
  const rows = files.map((given, index): FileRow => {
    const { id = `f-${index}`, name = `${id}.csv`, path = '/a/', size = 1, created = 1, modified = 1, by = 0 } = given;
    return [id, name, path, size, '1', created, by, modified, by, 0, -1];
  });
  return { ok: true, rows, people: PEOPLE, total: rows.length, offset: 0, doubtful: false, ...rest };
}

/** Files as the list holds them. */
export function madeFiles(...files: Given[]): ListedFile[] {
  return filesOfPage(madePage(files));
}
