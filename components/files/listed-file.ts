import type { EvoFile, Person } from '@/lib/evo/model';
import { type Family, familyOf } from '@/lib/files/family';
import { shownName, shownPath } from '@/lib/names/shown-name';
import { foldText } from '@/lib/names/fold-text';

/**
 * One file as the list holds it: Evo's words beside what is shown and what is searched. Times are epoch ms, 0 for none. Much
 * of a row is kept elsewhere and only looked up, so that a copy by spreading would lack it.
 */
export type ListedFile = Readonly<{
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
}>;

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

/** The file once it is restored, under the name and folder that gave it; without a name, under its own. */
export function restored(file: ListedFile, given: { name: string; path: string }): ListedFile {
  const { id, usable, size, versionId, createdAt, createdBy, modifiedAt, modifiedBy } = file;
  const { name, path } = given.name === '' ? file : given;
  const others = { id, usable, size, versionId, createdAt, createdBy, modifiedAt, modifiedBy };
  return { ...others, ...namesOf(name), ...folderAt(path), deletedAt: 0, deletedBy: null };
}

/** A name, how it is shown and searched, and the kind of file that it ends like. */
export function namesOf(name: string) {
  const shown = shownName(name);
  return { name, shown, folded: foldText(shown), family: familyOf(name) };
}

/** A folder, and how it is shown. */
export function folderAt(path: string) {
  return { path, shownFolder: shownPath(path).replace(/(?<=.)\/$/, '') };
}

function epoch(iso: string | null): number {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}
