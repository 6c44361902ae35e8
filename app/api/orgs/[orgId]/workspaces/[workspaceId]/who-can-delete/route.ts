import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { parseId } from '@/lib/evo/ids';
import { parsePlaceQuery } from '@/lib/files/list-query';
import { whoCanDelete } from '@/lib/files/who-can-delete';

type Context = { params: Promise<{ orgId: string; workspaceId: string }> };

/** How many people hold each role that may delete files in the workspace, read freshly. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const ids = await params;
    const [orgId, workspaceId] = [parseId(ids.orgId), parseId(ids.workspaceId)];
    const query = parsePlaceQuery(request.nextUrl.searchParams);
    if (orgId === null || workspaceId === null || query === null) return refuse('invalid-input');
    return whoCanDelete(actor, { orgId, workspaceId, hub: query.hub });
  });
}
