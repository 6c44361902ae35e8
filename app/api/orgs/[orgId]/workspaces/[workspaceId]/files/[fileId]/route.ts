import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { parseId } from '@/lib/evo/ids';
import { getFile } from '@/lib/files/get-file';
import { parsePlaceQuery } from '@/lib/files/list-query';

type Context = { params: Promise<{ orgId: string; workspaceId: string; fileId: string }> };

/** One file, read freshly, with its versions and a ticket. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const ids = await params;
    const [orgId, workspaceId, fileId] = [parseId(ids.orgId), parseId(ids.workspaceId), parseId(ids.fileId)];
    const query = parsePlaceQuery(request.nextUrl.searchParams);
    if (orgId === null || workspaceId === null || fileId === null || query === null) return refuse('invalid-input');
    const { hub, deleted } = query;
    return getFile(actor, { orgId, workspaceId, fileId, hub }, { deleted, signal: request.signal });
  });
}
