import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { parseId } from '@/lib/evo/ids';
import { parsePlaceQuery } from '@/lib/files/list-query';
import { getRole } from '@/lib/workspaces/standing';

type Context = { params: Promise<{ orgId: string; workspaceId: string }> };

/** The person's role in the workspace, read freshly, and whether they are an instance admin. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const ids = await params;
    const [orgId, workspaceId] = [parseId(ids.orgId), parseId(ids.workspaceId)];
    const query = parsePlaceQuery(request.nextUrl.searchParams);
    if (orgId === null || workspaceId === null || query === null) return refuse('invalid-input');
    return getRole(actor, { orgId, workspaceId, hub: query.hub });
  });
}
