'use server';

import { z } from 'zod';
import { throughDoor } from '@/components/shell/action-door';
import type { RefusedOperation } from '@/lib/activity/operation';
import { type RestoredWorkspace, restoreWorkspace } from '@/lib/workspaces/restore-workspace';

const Restore = z.strictObject({
  orgId: z.guid().toLowerCase(),
  workspaceId: z.guid().toLowerCase(),
  hub: z.string().min(1).max(64),
  name: z.string().max(1_000),
  requestId: z.guid().optional(),
});
type RestoreWorkspaceInput = z.infer<typeof Restore>;

/** Restores one deleted workspace. */
export async function restoreWorkspaceAction(
  input: RestoreWorkspaceInput,
): Promise<RestoredWorkspace | RefusedOperation> {
  return throughDoor(input, { action: 'restore-workspace', schema: Restore }, restoreWorkspace);
}
