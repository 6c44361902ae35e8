import type { FileFilter } from '@/components/files/file-filter';
import { fileMatcher } from '@/components/files/file-filter';
import type { ListedFile } from '@/components/files/listed-file';

/**
 * Which files are checked: a list of ids, or everything that passed a filter less exceptions. The second stays small
 * whatever the number of files, and means all of them even while some have not come yet.
 */
export type Selection =
  | { kind: 'ids'; ids: ReadonlySet<string> }
  | { kind: 'filter'; filter: FileFilter; except: ReadonlySet<string>; also: ReadonlySet<string> };

export const NOTHING: Selection = { kind: 'ids', ids: new Set() };

/** A test for one file. Made once per selection. */
export function isSelectedBy(selection: Selection): (file: ListedFile) => boolean {
  const includes = includedIn(selection);
  return (file) => file.usable && includes(file);
}

function includedIn(selection: Selection): (file: ListedFile) => boolean {
  if (selection.kind === 'ids') return (file) => selection.ids.has(file.id);
  const matches = fileMatcher(selection.filter);
  return (file) => selection.also.has(file.id) || (!selection.except.has(file.id) && matches(file));
}

export function selectAll(filter: FileFilter): Selection {
  return { kind: 'filter', filter, except: new Set(), also: new Set() };
}

/** The selection with these files checked or unchecked. */
export function withChecked(selection: Selection, files: readonly ListedFile[], checked: boolean): Selection {
  const ids = files.filter((file) => file.usable).map((file) => file.id);
  if (selection.kind === 'ids') return { kind: 'ids', ids: changed(selection.ids, ids, checked) };
  return {
    ...selection,
    except: changed(selection.except, ids, !checked),
    also: changed(selection.also, ids, checked),
  };
}

/** Whether anything can be selected by it at all. */
export function isNothing(selection: Selection): boolean {
  return selection.kind === 'ids' && selection.ids.size === 0;
}

function changed(set: ReadonlySet<string>, ids: readonly string[], add: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (add) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** As text for the tab's storage. */
export function selectionToText(selection: Selection): string {
  if (selection.kind === 'ids') return JSON.stringify({ ids: [...selection.ids] });
  const { filter, except, also } = selection;
  return JSON.stringify({ filter, except: [...except], also: [...also] });
}

/** Back from the tab's storage; nothing for what cannot be read. */
export function selectionFromText(text: string | null, parseFilter: (value: unknown) => FileFilter): Selection {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return NOTHING;
    if ('ids' in stored) return { kind: 'ids', ids: idSet(stored.ids) };
    if (!('filter' in stored)) return NOTHING;
    const except = 'except' in stored ? idSet(stored.except) : new Set<string>();
    const also = 'also' in stored ? idSet(stored.also) : new Set<string>();
    return { kind: 'filter', filter: parseFilter(stored.filter), except, also };
  } catch {
    return NOTHING;
  }
}

function idSet(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []);
}
