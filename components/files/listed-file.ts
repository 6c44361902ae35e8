import type { EvoFile, Person } from '@/lib/evo/model';
import { type Family, familyOf } from '@/lib/files/family';
import type { FilePage, FileRow } from '@/lib/files/wire';
import { shownName, shownPath } from '@/lib/names/shown-name';
import { foldText } from '@/lib/names/fold-text';

/** One file as the list holds it: Evo's words beside what is shown and what is searched. Times are epoch ms, 0 for none. */
export type ListedFile = {
  id: string;
  /** false: Evo gave no id that is one, so nothing can be done with the file; `id` then only tells the row from others. */
  usable: boolean;
  name: string;
  shown: string;
  path: string;
  shownFolder: string;
  /** The shown name without case and accents. */
  folded: string;
  family: Family;
  /** Bytes; -1 where Evo named none. */
  size: number;
  versionId: string;
  createdAt: number;
  createdBy: Person | null;
  modifiedAt: number;
  modifiedBy: Person | null;
  deletedAt: number;
  deletedBy: Person | null;
};

/** The files of one page, in its order. */
export function filesOfPage(page: FilePage): ListedFile[] {
  const person = (index: number) => page.people[index] ?? null;
  const folderOf = foldersOnce();
  return page.rows.map((row, index) => ({
    ...fileOfRow(row, person, folderOf),
    ...(row[0] === '' ? { id: `no-id-${page.offset + index}`, usable: false } : {}),
  }));
}

function fileOfRow(row: FileRow, person: (index: number) => Person | null, folderOf: FolderOf): ListedFile {
  const [id, name, path, size, versionId, createdAt, createdBy, modifiedAt, modifiedBy, deletedAt, deletedBy] = row;
  return {
    ...namesOf(name),
    ...folderOf(path),
    id,
    usable: true,
    size,
    versionId,
    createdAt,
    createdBy: person(createdBy),
    modifiedAt,
    modifiedBy: person(modifiedBy),
    deletedAt,
    deletedBy: person(deletedBy),
  };
}

/** A file read singly, as the list would hold it. */
export function listedFromDetails(file: EvoFile): ListedFile {
  return {
    ...namesOf(file.name),
    ...folderAt(file.path),
    id: file.id,
    usable: true,
    size: file.size,
    versionId: file.versionId,
    createdAt: epoch(file.createdAt),
    createdBy: file.createdBy,
    modifiedAt: epoch(file.modifiedAt),
    modifiedBy: file.modifiedBy,
    deletedAt: epoch(file.deletedAt),
    deletedBy: file.deletedBy,
  };
}

/** The same file under the name and folder a restore gave it. */
export function renamed(file: ListedFile, name: string, path: string): ListedFile {
  return { ...file, ...namesOf(name), ...folderAt(path) };
}

function namesOf(name: string) {
  const shown = shownName(name);
  return { name, shown, folded: foldText(shown), family: familyOf(name) };
}

type FolderOf = typeof folderAt;

function folderAt(path: string) {
  return { path, shownFolder: shownPath(path).replace(/(?<=.)\/$/, '') };
}

/** Many files lie in one folder and share its texts: a million of each would be megabytes, gone through again and again. */
function foldersOnce(): FolderOf {
  const known = new Map<string, ReturnType<FolderOf>>();
  return (path) => {
    let folder = known.get(path);
    if (folder === undefined) known.set(path, (folder = folderAt(path)));
    return folder;
  };
}

function epoch(iso: string | null): number {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}
