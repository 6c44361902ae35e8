'use client';

import { useQuery } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import { readFile } from '@/components/files/file-reading';
import { failureIn } from '@/components/shell/read-console';
import type { Failure } from '@/lib/evo/failure';
import type { FileReading } from '@/lib/files/wire';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** The ticket that comes with a reading holds for ten minutes; it is renewed well before. */
const FRESH_MS = 60_000;

export type ReadFile = {
  /** null: it has not come yet. */
  reading: FileReading | null;
  failure: Failure | null;
  retry: () => void;
};

/** A file with its versions, as Evo has it. */
export function useFileReading(place: WorkspacePlace, fileId: string, initial?: FileReading): ReadFile {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: fileKeys.details(place, fileId),
    queryFn: ({ signal }) => readFile(place, fileId, signal),
    staleTime: FRESH_MS,
    networkMode: 'always',
    ...(initial === undefined ? {} : { initialData: initial }),
  });
  return {
    reading: data ?? null,
    failure: error === null || isFetching ? null : failureIn(error),
    retry: () => void refetch(),
  };
}
