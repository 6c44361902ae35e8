'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fileKeys } from '@/components/files/file-keys';
import { dataAddress } from '@/components/files/file-place';
import { readConsole } from '@/components/shell/read-console';
import type { FileList } from '@/components/files/use-file-list';
import { useRoleNews } from '@/components/files/use-role-news';
import type { RoleReading } from '@/lib/files/wire';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Standing = RoleReading['value'];

/** Evo is asked at most so often, whatever happens in the window. */
const FRESH_MS = 5_000;
const EVERY_MS = 20_000;

type Watched = { place: WorkspacePlace; workspaceName: string; initial: Standing; list: FileList };

/**
 * The person's role here: as the server read it for this page, and anew when the window gets the focus, when Evo refuses
 * something, and every 20 s while the tab is seen. A change is told, and the page behaves by it at once.
 */
export function useRole({ place, workspaceName, initial, list }: Watched): Standing {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: fileKeys.role(place),
    queryFn: async ({ signal }) => {
      const reading = await readConsole<RoleReading>(dataAddress(place, 'role'), signal, 'clock');
      return reading.value;
    },
    initialData: initial,
    staleTime: FRESH_MS,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
    refetchOnReconnect: true,
    networkMode: 'always',
  });
  useRoleNews(place, workspaceName, data.role);

  const refused = list.failure?.status === 403;
  const { orgId, workspaceId, hub } = place;
  useEffect(() => {
    if (refused) void client.invalidateQueries({ queryKey: fileKeys.role({ orgId, workspaceId, hub }) });
  }, [refused, client, orgId, workspaceId, hub]);
  return data;
}
