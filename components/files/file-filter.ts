import type { Family } from '@/lib/files/family';
import { soughtText } from '@/lib/names/sought-text';
import type { ListedFile } from '@/components/files/listed-file';

/** What the address bar can ask of the list. Days are local calendar days (`2026-05-01`), both ends included. */
export type FileFilter = {
  search: string;
  /** The path of a folder, with a slash at both ends: it and all below it. */
  folder: string | null;
  family: Family | null;
  createdBy: string | null;
  modifiedBy: string | null;
  createdFrom: string | null;
  createdTo: string | null;
  modifiedFrom: string | null;
  modifiedTo: string | null;
};

export type FilterName = keyof FileFilter;

export const NO_FILTER: FileFilter = {
  search: '',
  folder: null,
  family: null,
  createdBy: null,
  modifiedBy: null,
  createdFrom: null,
  createdTo: null,
  modifiedFrom: null,
  modifiedTo: null,
};

/** Stands for files whose author Evo could not name. */
export const UNKNOWN_PERSON = 'unknown';

export function isFiltering(filter: FileFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== '');
}

/** A test for one file. Made once per filter, since it is asked of every file. */
export function fileMatcher(filter: FileFilter): (file: ListedFile) => boolean {
  const wanted = soughtText(filter.search);
  const created = withinDays(filter.createdFrom, filter.createdTo);
  const modified = withinDays(filter.modifiedFrom, filter.modifiedTo);
  return (file) =>
    (wanted === '' || file.folded.includes(wanted)) &&
    (filter.folder === null || isWithin(file.path, filter.folder)) &&
    (filter.family === null || file.family === filter.family) &&
    (filter.createdBy === null || (file.createdBy?.id ?? UNKNOWN_PERSON) === filter.createdBy) &&
    (filter.modifiedBy === null || (file.modifiedBy?.id ?? UNKNOWN_PERSON) === filter.modifiedBy) &&
    created(file.createdAt) &&
    modified(file.modifiedAt);
}

/** Evo ends a folder with a slash; a path without one is that of the folder all the same. */
function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder) || `${path}/` === folder;
}

/** A folder from an address, with the slashes it has in Evo; null for none. */
export function parseFolder(text: string): string | null {
  const inner = text.replace(/^\/|\/$/g, '');
  return inner === '' ? null : `/${inner}/`;
}

/** A test for one time, in epoch ms. The days are local ones (`2026-05-01`), both ends included; null: no end. */
export function withinDays(from: string | null, to: string | null): (time: number) => boolean {
  const first = from === null ? null : startOfDay(from, 0);
  const afterLast = to === null ? null : startOfDay(to, 1);
  if (first === null && afterLast === null) return () => true;
  return (time) => time > 0 && time >= (first ?? 0) && time < (afterLast ?? Infinity);
}

/** Local midnight that begins the day, `add` days on. null for what is no day. */
function startOfDay(day: string, add: number): number | null {
  const parts = parseDay(day);
  if (parts === null) return null;
  return new Date(parts.year, parts.month - 1, parts.day + add).getTime();
}

/** A real calendar day, or null: `2026-02-30` is none. */
export function parseDay(day: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const made = new Date(Date.UTC(year, month - 1, date));
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return real && year >= 1970 ? { year, month, day: date } : null;
}
