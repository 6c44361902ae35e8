'use client';

import { useCallback } from 'react';
import type { ListedFile } from '@/components/files/listed-file';
import type { OperationTarget } from '@/components/files/operation-target';
import { useShellData } from '@/components/shell/shell-data';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** Makes what an operation needs to know from a row of this workspace's list. */
export function useTargets({ orgId, workspaceId, hub }: WorkspacePlace, workspaceName: string) {
  const { person } = useShellData();
  const personId = person.id;
  return useCallback(
    (file: ListedFile): OperationTarget => ({ place: { orgId, workspaceId, hub }, workspaceName, personId, file }),
    [orgId, workspaceId, hub, workspaceName, personId],
  );
}
