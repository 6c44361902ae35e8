import type { NextRequest } from 'next/server';
import { refuse } from '@/app/api/answer';
import { answerLines } from '@/app/api/answer-lines';
import { parseId } from '@/lib/evo/ids';
import { readRoles } from '@/lib/roles/read-roles';

type Context = { params: Promise<{ orgId: string }> };

/** Who holds which role in the organisation's workspaces, step by step as Evo tells. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerLines(async (actor) => {
    const orgId = parseId((await params).orgId);
    return orgId === null ? refuse('invalid-input') : readRoles(actor, orgId, { signal: request.signal });
  });
}
