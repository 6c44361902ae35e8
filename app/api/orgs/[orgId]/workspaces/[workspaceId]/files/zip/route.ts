import type { NextRequest } from 'next/server';
import { refuse } from '@/app/api/answer';
import { answerFile } from '@/app/api/answer-file';
import { parseId } from '@/lib/evo/ids';
import { takeArchive } from '@/lib/files/zip/archive-wanted';
import { zipFiles } from '@/lib/files/zip/zip-files';
import { getWorkspace } from '@/lib/workspaces/standing';

type Context = { params: Promise<{ orgId: string; workspaceId: string }> };

/** Several files as one ZIP archive, for whoever brings the pass that asking for them gave. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerFile(async (actor) => {
    const { orgId, workspaceId } = await params;
    const wanted = await takeArchive(actor, request.nextUrl.searchParams.get('pass') ?? '');
    if (wanted === null) return refuse('invalid-input');
    const { place, fileIds } = wanted;
    if (place.orgId !== parseId(orgId) || place.workspaceId !== parseId(workspaceId)) return refuse('invalid-input');
    const workspace = await getWorkspace(actor, place);
    if (!workspace.ok) return workspace;
    const workspaceName = workspace.value?.name ?? null;
    const body = zipFiles(actor, { place, fileIds, workspaceName, signal: request.signal });
    return { ok: true, value: { body, type: 'application/zip', name: 'files.zip' } };
  });
}
