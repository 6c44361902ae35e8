import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { parseId } from '@/lib/evo/ids';
import { listFiles } from '@/lib/files/list-files';
import { parseListQuery } from '@/lib/files/list-query';

type Context = { params: Promise<{ orgId: string; workspaceId: string }> };

/** One page of the workspace's files in the compact form. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const ids = await params;
    const [orgId, workspaceId] = [parseId(ids.orgId), parseId(ids.workspaceId)];
    const query = parseListQuery(request.nextUrl.searchParams);
    if (orgId === null || workspaceId === null || query === null) return refuse('invalid-input');
    return listFiles(actor, { orgId, workspaceId, ...query, signal: request.signal });
  });
}
