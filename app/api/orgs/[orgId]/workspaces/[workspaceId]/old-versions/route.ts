import type { NextRequest } from 'next/server';
import { refuse } from '@/app/api/answer';
import { answerLines } from '@/app/api/answer-lines';
import { type WorkspaceContext, workspacePlaceOf } from '@/app/api/workspace-place';
import { allowExport } from '@/lib/auth/rate-limit';
import { readOldVersions } from '@/lib/files/old-versions/read-old-versions';

/** What old versions take in the workspace, for its largest files: step by step, as Evo tells. */
export function GET(request: NextRequest, context: WorkspaceContext): Promise<Response> {
  return answerLines(async (actor) => {
    const place = await workspacePlaceOf(request, context);
    if (place === null) return refuse('invalid-input');
    // As much is read for it as for an export.
    const limit = await allowExport(actor);
    return limit === null ? readOldVersions(actor, place, request.signal) : { ok: false, failure: limit };
  });
}
