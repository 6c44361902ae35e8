'use client';

import { useDeferredValue, useMemo } from 'react';
import { type FamilyPart, familiesOf, peopleOf, type PersonOption } from '@/components/files/file-facets';
import { type FileFilter, fileMatcher, isFiltering } from '@/components/files/file-filter';
import { DEFAULT_SORT, type FileSort, isServerSort, serverOrder } from '@/components/files/file-sort';
import type { ListedFile } from '@/components/files/listed-file';
import type { LookAlikes } from '@/components/files/look-alikes';
import { type FileList, useFileList } from '@/components/files/use-file-list';
import { useLookAlikes } from '@/components/files/use-look-alikes';
import { useSorted } from '@/components/files/use-sorted';
import { FEW, useWorkedOut } from '@/components/files/use-worked-out';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type Files = {
  list: FileList;
  /** Those that pass the filter, in order. */
  rows: readonly ListedFile[];
  /** The order in force: while files are still coming, or being sorted, the one before. */
  sort: FileSort;
  filtering: boolean;
  creators: readonly PersonOption[];
  modifiers: readonly PersonOption[];
  /** What passes everything but the filter by type. */
  families: readonly FamilyPart[];
  /** Found once all files are here. */
  alike: LookAlikes;
};

const NONE: readonly ListedFile[] = [];

/** A workspace's files as the page shows them: listed, sorted, filtered. */
export function useFiles(place: WorkspacePlace, filter: FileFilter, wanted: FileSort): Files {
  const list = useFileList(place, 'live', serverOrder(wanted));
  const { files, complete } = list.set;
  const possible = complete || isServerSort(wanted.column);
  const sorted = useSorted(list, possible ? wanted : DEFAULT_SORT);

  // Typing stays ahead of a hundred thousand rows. Few are there with the letter, without drawing the page twice.
  const late = useDeferredValue(files.length > FEW ? filter : null);
  const applied = late ?? filter;
  const others = useMemo(() => {
    const filter = { ...applied, family: null };
    return isFiltering(filter) ? sorted.files.filter(fileMatcher(filter)) : sorted.files;
  }, [sorted.files, applied]);
  const { family } = applied;
  const rows = useMemo(
    () => (family === null ? others : others.filter((file) => file.family === family)),
    [others, family],
  );
  const creators = useMemo(() => () => peopleOf(files, (file) => file.createdBy), [files]);
  const modifiers = useMemo(() => () => peopleOf(files, (file) => file.modifiedBy), [files]);
  const families = useMemo(() => () => familiesOf(others), [others]);
  const alike = useLookAlikes(complete ? files : NONE);

  return {
    list,
    rows,
    sort: sorted.sort,
    filtering: isFiltering(applied),
    creators: useWorkedOut(creators, files.length) ?? [],
    modifiers: useWorkedOut(modifiers, files.length) ?? [],
    families: useWorkedOut(families, files.length) ?? [],
    alike,
  };
}
