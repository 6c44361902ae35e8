'use client';

import { useDeferredValue, useMemo } from 'react';
import { type FamilyPart, familiesOf, peopleOf, type PersonOption } from '@/components/files/file-facets';
import { type FileFilter, fileMatcher, isFiltering } from '@/components/files/file-filter';
import { DEFAULT_SORT, type FileSort, isServerSort, serverOrder, sortFiles } from '@/components/files/file-sort';
import type { ListedFile } from '@/components/files/listed-file';
import { findLookAlikes, type LookAlikes, NO_LOOK_ALIKES } from '@/components/files/look-alikes';
import { type FileList, useFileList } from '@/components/files/use-file-list';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type Files = {
  list: FileList;
  /** Those that pass the filter, in order. */
  rows: readonly ListedFile[];
  /** The order in force: while files are still coming, Evo's own. */
  sort: FileSort;
  filtering: boolean;
  creators: PersonOption[];
  modifiers: PersonOption[];
  /** What passes everything but the filter by type. */
  families: FamilyPart[];
  /** Found once all files are here. */
  alike: LookAlikes;
};

/** A workspace's files as the page shows them: listed, sorted, filtered. */
export function useFiles(place: WorkspacePlace, filter: FileFilter, wanted: FileSort): Files {
  const list = useFileList(place, 'live', serverOrder(wanted));
  const { files, complete } = list.set;
  const possible = complete || isServerSort(wanted.column);
  const { column, descending } = possible ? wanted : DEFAULT_SORT;

  // While they come they are in this order already: it is Evo's.
  const sorted = useMemo(
    () => (complete ? sortFiles(files, { column, descending }) : files),
    [files, complete, column, descending],
  );
  // Typing stays ahead of a hundred thousand rows.
  const applied = useDeferredValue(filter);
  const others = useMemo(() => {
    const matches = fileMatcher({ ...applied, family: null });
    return sorted.filter(matches);
  }, [sorted, applied]);
  const { family } = applied;
  const rows = useMemo(
    () => (family === null ? others : others.filter((file) => file.family === family)),
    [others, family],
  );

  return {
    list,
    rows,
    sort: { column, descending },
    filtering: isFiltering(applied),
    creators: useMemo(() => peopleOf(files, (file) => file.createdBy), [files]),
    modifiers: useMemo(() => peopleOf(files, (file) => file.modifiedBy), [files]),
    families: useMemo(() => familiesOf(others), [others]),
    alike: useMemo(() => (complete ? findLookAlikes(files) : NO_LOOK_ALIKES), [files, complete]),
  };
}
