import 'server-only';
import { cache } from 'react';
import { requireActor } from '@/lib/auth/require-actor';
import { getWorkspace } from '@/lib/workspaces/standing';

/** A workspace and what the reader is in it, read once for a whole page. */
export const readWorkspace = cache(async (orgId: string, workspaceId: string, hub: string | undefined) =>
  getWorkspace(await requireActor(), { orgId, workspaceId, hub }),
);
