import { type FamilyPart, familiesOf } from '@/components/files/file-facets';
import { UNKNOWN_PERSON } from '@/components/files/file-filter';
import { pathsTo } from '@/components/files/folder-paths';
import { type Duplicates, duplicatesIn } from '@/components/files/insights/duplicates';
import { eachInSteps, type Steps } from '@/components/files/in-steps';
import type { ListedFile } from '@/components/files/listed-file';
import { personLabel } from '@/components/shell/person-name';
import { shownPath } from '@/lib/names/shown-name';

/** What some of the files amount to. Bytes are those of the latest versions: a list names no others. */
export type Slice = { files: number; bytes: number; families: FamilyPart[] };

/** `path`: '/' for files that lie in no folder. */
export type FolderSlice = Slice & { path: string; shown: string };
/** `year`: of the last change, as the reader's calendar has it; null where Evo named no time. */
export type YearSlice = Slice & { year: number | null };
export type PersonSlice = Slice & { personId: string; label: string };

export type Storage = {
  whole: Slice;
  /** The outermost folders, largest first. */
  folders: FolderSlice[];
  /** Newest first. */
  years: YearSlice[];
  /** Who changed the files last, largest first. */
  people: PersonSlice[];
  /** The largest files, in order. */
  largest: ListedFile[];
  duplicates: Duplicates[];
};

const LARGEST = 6;
/** What a workspace's files amount to. They have to be all of them: part of a list makes no figure. */
export function* storageOf(files: readonly ListedFile[]): Steps<Storage> {
  return {
    whole: yield* sliceOf(files),
    folders: (yield* grouped(files, ({ path }) => pathsTo(path)[0] ?? '/'))
      .map(([path, slice]) => ({ ...slice, path, shown: shownFolder(path) }))
      .sort(bySize),
    years: (yield* grouped(files, ({ modifiedAt }) => (modifiedAt > 0 ? new Date(modifiedAt).getFullYear() : null)))
      .map(([year, slice]) => ({ ...slice, year }))
      .sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
    people: yield* peopleOf(files),
    largest: yield* largestOf(files),
    duplicates: yield* duplicatesIn(files),
  };
}

function* sliceOf(files: readonly ListedFile[]): Steps<Slice> {
  const families = yield* familiesOf(files);
  return { files: files.length, bytes: families.reduce((sum, { bytes }) => sum + bytes, 0), families };
}

function* grouped<Key>(files: readonly ListedFile[], keyOf: (file: ListedFile) => Key): Steps<[Key, Slice][]> {
  const groups = new Map<Key, ListedFile[]>();
  yield* eachInSteps(files, (file) => {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  });
  const slices: [Key, Slice][] = [];
  for (const [key, group] of groups) slices.push([key, yield* sliceOf(group)]);
  return slices;
}

function* peopleOf(files: readonly ListedFile[]): Steps<PersonSlice[]> {
  const labels = new Map<string, string>();
  const slices = yield* grouped(files, ({ modifiedBy }) => {
    const id = modifiedBy?.id ?? UNKNOWN_PERSON;
    if (!labels.has(id)) labels.set(id, personLabel(modifiedBy));
    return id;
  });
  return slices.map(([personId, slice]) => ({ ...slice, personId, label: labels.get(personId) ?? '' })).sort(bySize);
}

/** Without sorting them all. */
function* largestOf(files: readonly ListedFile[]): Steps<ListedFile[]> {
  const largest: ListedFile[] = [];
  yield* eachInSteps(files, (file) => {
    if (file.size < 0 || (largest.length === LARGEST && file.size <= (largest.at(-1)?.size ?? 0))) return;
    largest.push(file);
    largest.sort((a, b) => b.size - a.size);
    largest.splice(LARGEST);
  });
  return largest;
}

function shownFolder(path: string): string {
  return path === '/' ? 'In no folder' : shownPath(path).replace(/\/$/, '');
}

function bySize(a: Slice, b: Slice): number {
  return b.bytes - a.bytes || b.files - a.files;
}

/** Several slices as one. */
export function joined(slices: readonly Slice[]): Slice {
  const families = new Map<string, FamilyPart>();
  for (const part of slices.flatMap((slice) => slice.families)) {
    const known = families.get(part.family);
    families.set(part.family, {
      family: part.family,
      files: part.files + (known?.files ?? 0),
      bytes: part.bytes + (known?.bytes ?? 0),
    });
  }
  return {
    files: slices.reduce((sum, { files }) => sum + files, 0),
    bytes: slices.reduce((sum, { bytes }) => sum + bytes, 0),
    families: [...families.values()].sort((a, b) => b.bytes - a.bytes || b.files - a.files),
  };
}
