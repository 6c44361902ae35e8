import { filesOfPage, type ListedFile } from '@/components/files/listed-file';
import type { Person } from '@/lib/evo/model';
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
  deleted: number;
  deletedBy: Person | null;
}>;

/** A page as the console's server sends it. */
export function madePage(files: readonly Given[], rest: Partial<FilePage> = {}): FilePage {
  const people: Person[] = [...PEOPLE];
  const rows = files.map((given, index): FileRow => {
    const { id = `f-${index}`, name = `${id}.csv`, path = '/a/', size = 1, created = 1, modified = 1, by = 0 } = given;
    const { deleted = 0, deletedBy = null } = given;
    const deleter = deletedBy === null ? -1 : people.push(deletedBy) - 1;
    return [id, name, path, size, '1', created, by, modified, by, deleted, deleter];
  });
  return { ok: true, rows, people, total: rows.length, offset: 0, doubtful: false, ...rest };
}

/** Files as the list holds them. */
export function madeFiles(...files: Given[]): ListedFile[] {
  return filesOfPage(madePage(files));
}
