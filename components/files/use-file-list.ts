'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DeletedOrder, fileKeys, type ListKind } from '@/components/files/file-keys';
import { type FileSet, NO_FILES } from '@/components/files/file-set';
import type { ServerOrder } from '@/components/files/file-sort';
import { loadFileSet } from '@/components/files/load-file-set';
import { failureIn } from '@/components/shell/read-console';
import type { Failure } from '@/lib/evo/failure';
import type { WorkspacePlace } from '@/lib/workspaces/place';

const FRESH_MS = 30_000;

export type FileList = {
  set: FileSet;
  /** Nothing has come yet. */
  empty: boolean;
  loading: boolean;
  failure: Failure | null;
  reload: () => void;
};

/**
 * A workspace's files, live or deleted. While they load, a new order is asked of Evo; once all are here, sorting is the
 * browser's.
 */
export function useFileList<Order extends ServerOrder | DeletedOrder>(
  place: WorkspacePlace,
  kind: ListKind,
  wanted: Order,
): FileList & { order: Order } {
  const [order, setOrder] = useState(wanted);
  const { data, error, isFetching, refetch } = useQuery<FileSet>({
    queryKey: fileKeys.list(place, kind, order),
    queryFn: (context) => loadFileSet({ place, kind, order }, context),
    staleTime: (query) => (query.state.data?.complete ? FRESH_MS : 0),
    structuralSharing: false,
    // Without a network it fails at once and says so, rather than wait in silence.
    networkMode: 'always',
    refetchOnReconnect: 'always',
  });
  if (order !== wanted && !data?.complete) setOrder(wanted);

  return {
    order,
    set: data ?? NO_FILES,
    empty: data === undefined,
    loading: isFetching,
    failure: error === null || isFetching ? null : failureIn(error),
    reload: () => void refetch(),
  };
}
