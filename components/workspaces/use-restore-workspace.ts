'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { guarded } from '@/components/shell/guarded-call';
import { messageToast } from '@/components/shell/message-toast';
import { signInAgain } from '@/components/shell/use-session-end';
import { type Toasts, useToasts } from '@/components/ui/toast-provider';
import { restoreWorkspaceAction } from '@/components/workspaces/actions';
import type { RefusedOperation } from '@/lib/activity/operation';
import type { Workspace } from '@/lib/evo/model';
import { listMessage } from '@/lib/messages/list-message';
import { shownName } from '@/lib/names/shown-name';
import type { RestoredWorkspace } from '@/lib/workspaces/restore-workspace';

type Restoring = { restore: (workspace: Workspace) => Promise<void>; busy: ReadonlySet<string> };

/** Restores a workspace, tells it, and has the page read anew. Pressed twice it is done once. */
export function useRestoreWorkspace(orgId: string): Restoring {
  const toasts = useToasts();
  const router = useRouter();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const restore = async (workspace: Workspace) => {
    setBusy((before) => new Set(before).add(workspace.id));
    const { id: workspaceId, hubCode: hub, name } = workspace;
    const answer = await guarded((requestId) => restoreWorkspaceAction({ orgId, workspaceId, hub, name, requestId }));
    tell(workspace, answer, { toasts, again: () => void restore(workspace) });
    setBusy((before) => new Set([...before].filter((id) => id !== workspace.id)));
    router.refresh();
  };
  return { restore, busy };
}

type Doors = { toasts: Toasts; again: () => void };

function tell(workspace: Workspace, answer: RestoredWorkspace | RefusedOperation, { toasts, again }: Doors): void {
  const id = `restore workspace ${workspace.id}`;
  const name = shownName(workspace.name);
  if (answer.ok) {
    const title = answer.renamed ? `Restored ${name} as ${shownName(answer.name)}` : `Restored ${name}`;
    const body = answer.renamed
      ? 'Another workspace had taken the old name. All files are back with it.'
      : 'All files and roles are back with it.';
    toasts.show({ role: 'status', tone: 'success', icon: 'restore', title, body, lifeMs: 8_000 }, id);
    return;
  }
  const told = listMessage(answer.failure, { workspaceName: workspace.name });
  const checked = answer.checked ? 'We checked: Evo doesn’t show the workspace' : null;
  const message = { ...told, title: `${name} was not restored`, body: [`${told.title}.`, ...told.body], checked };
  const presses = { retry: again, reloadList: again, signIn: () => void signInAgain() };
  toasts.show(messageToast(message, { presses, name, request: () => `Could you restore the workspace ${name}?` }), id);
}
