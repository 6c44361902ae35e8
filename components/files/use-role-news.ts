'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { fileKeys } from '@/components/files/file-keys';
import { useToasts } from '@/components/ui/toast-provider';
import type { Role } from '@/lib/evo/model';
import { isPermitted } from '@/lib/files/permissions';
import { roleNews } from '@/lib/messages/role-news';
import type { WorkspacePlace } from '@/lib/workspaces/place';

const TOLD_MS = 20_000;

/** Tells of another role than the page had before, and has everything else on the page follow it. */
export function useRoleNews(place: WorkspacePlace, workspaceName: string, role: Role | null): void {
  const client = useQueryClient();
  const router = useRouter();
  const toasts = useToasts();
  const before = useRef(role);

  const tell = useEffectEvent((former: Role | null) => {
    const mayDelete = isPermitted('delete', role);
    const { title, body } = roleNews(role, { workspaceName, mayDelete });
    const icon = mayDelete ? 'check' : 'lock';
    toasts.show({ role: 'status', tone: 'info', icon, title, body, lifeMs: TOLD_MS }, `role ${place.workspaceId}`);
    // Evo shows the files to people with a role only.
    if (role === null || former === null) void client.invalidateQueries({ queryKey: fileKeys.workspace(place) });
    // The frame marks the role of every workspace, too. Without a role the server does not even learn this one's name.
    if (role !== null) router.refresh();
  });
  useEffect(() => {
    const former = before.current;
    before.current = role;
    if (former !== role) tell(former);
  }, [role]);
}
