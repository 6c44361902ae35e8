import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { type WorkspaceContext, workspacePlaceOf } from '@/app/api/workspace-place';
import { getRole } from '@/lib/workspaces/standing';

/** The person's role in the workspace, read freshly, and whether they are an instance admin. */
export function GET(request: NextRequest, context: WorkspaceContext): Promise<Response> {
  return answerActor(async (actor) => {
    const place = await workspacePlaceOf(request, context);
    return place === null ? refuse('invalid-input') : getRole(actor, place);
  });
}
