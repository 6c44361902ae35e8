'use client';

import { useQuery } from '@tanstack/react-query';
import { fileKeys } from '@/components/files/file-keys';
import { dataAddress, type FilePlace } from '@/components/files/file-place';
import { readConsole } from '@/components/shell/read-console';
import type { RoleReading } from '@/lib/files/wire';

type Standing = RoleReading['value'];

/** The person's role here, as the server read it for this page, and anew when Evo's word on it may have changed. */
export function useRole(place: FilePlace, initial: Standing): Standing {
  const { data } = useQuery({
    queryKey: fileKeys.role(place),
    queryFn: async ({ signal }) => (await readConsole<RoleReading>(dataAddress(place, 'role'), signal)).value,
    initialData: initial,
    staleTime: Infinity,
    networkMode: 'always',
  });
  return data;
}
