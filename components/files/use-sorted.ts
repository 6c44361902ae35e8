'use client';

import { useMemo } from 'react';
import type { FileSet } from '@/components/files/file-set';
import { type FileSort, type ServerOrder, sortFiles, sortOf } from '@/components/files/file-sort';
import { knownGone } from '@/components/files/known-gone';
import type { ListedFile } from '@/components/files/listed-file';
import { useWorkedOut } from '@/components/files/use-worked-out';

export type Sorted = { files: readonly ListedFile[]; sort: FileSort };

/**
 * The files of a list in the wanted order. While they come they are in Evo's, and keep the order they had until they have
 * been sorted.
 */
export function useSorted({ set, order }: { set: FileSet; order: ServerOrder }, wanted: FileSort): Sorted {
  const { files, complete } = set;
  const { column, descending } = wanted;
  const work = useMemo(
    () => () => sortedSet(files, complete, { column, descending }),
    [files, complete, column, descending],
  );
  const result = useWorkedOut(work, files.length);
  return useMemo(() => {
    if (!complete || result === null) return { files, sort: sortOf(order) };
    // What is being sorted anew since a file was deleted must not show it meanwhile.
    return result.of === files ? result : { ...result, files: result.files.filter(({ id }) => !knownGone.has(id)) };
  }, [files, complete, order, result]);
}

function* sortedSet(of: readonly ListedFile[], complete: boolean, sort: FileSort) {
  return complete ? { of, files: yield* sortFiles(of, sort), sort } : null;
}
