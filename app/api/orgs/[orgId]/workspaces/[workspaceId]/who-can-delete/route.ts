import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { type WorkspaceContext, workspacePlaceOf } from '@/app/api/workspace-place';
import { whoCanDelete } from '@/lib/files/who-can-delete';

/** How many people hold each role that may delete files in the workspace, read freshly. */
export function GET(request: NextRequest, context: WorkspaceContext): Promise<Response> {
  return answerActor(async (actor) => {
    const place = await workspacePlaceOf(request, context);
    return place === null ? refuse('invalid-input') : whoCanDelete(actor, place);
  });
}
