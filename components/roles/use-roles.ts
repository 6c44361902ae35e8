'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { rolesSource } from '@/components/roles/roles-source';
import { loadReading } from '@/components/shell/load-reading';
import { failureIn } from '@/components/shell/read-console';
import type { Failure } from '@/lib/evo/failure';
import { toMatrix, type RoleMatrix } from '@/lib/roles/matrix';
import { NOTHING_READ, type RolesReading } from '@/lib/roles/reading';

const FRESH_MS = 60_000;

export type Roles = {
  reading: RolesReading;
  matrix: RoleMatrix;
  /** Epoch milliseconds of the newest part. */
  asOf: number;
  loading: boolean;
  failure: Failure | null;
  readAgain: () => void;
};

/** Who holds which role in an organisation, as this person may know it. Kept for a minute, for them alone. */
export function useRoles(orgId: string, personId: string): Roles {
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery<RolesReading>({
    queryKey: ['roles', orgId, personId],
    queryFn: (context) => loadReading(rolesSource(orgId), context),
    staleTime: (query) => (query.state.data?.readAt == null ? 0 : FRESH_MS),
    structuralSharing: false,
    // Without a network it fails at once and says so, rather than wait in silence.
    networkMode: 'always',
  });
  const reading = data ?? NOTHING_READ;
  const matrix = useMemo(() => toMatrix(reading), [reading]);
  return {
    reading,
    matrix,
    asOf: dataUpdatedAt,
    loading: isFetching,
    failure: error === null || isFetching ? null : failureIn(error),
    readAgain: () => void refetch(),
  };
}
