import 'server-only';
import type { NextRequest } from 'next/server';
import { parseId } from '@/lib/evo/ids';
import { parsePlaceQuery } from '@/lib/files/list-query';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type WorkspaceContext = { params: Promise<{ orgId: string; workspaceId: string }> };

/** The workspace that a data address is about; null where an id or the hub is none. */
export async function workspacePlaceOf(
  request: NextRequest,
  { params }: WorkspaceContext,
): Promise<WorkspacePlace | null> {
  const ids = await params;
  const [orgId, workspaceId] = [parseId(ids.orgId), parseId(ids.workspaceId)];
  const query = parsePlaceQuery(request.nextUrl.searchParams);
  return orgId === null || workspaceId === null || query === null ? null : { orgId, workspaceId, hub: query.hub };
}
