import type { NextRequest } from 'next/server';
import { refuse } from '@/app/api/answer';
import { answerFile } from '@/app/api/answer-file';
import { loadRolesQuery } from '@/components/roles/roles-query';
import { allowExport } from '@/lib/auth/rate-limit';
import { parseId } from '@/lib/evo/ids';
import { EXPORT_FORMATS } from '@/lib/roles/export-file';
import { exportRoles } from '@/lib/roles/export-roles';

type Context = { params: Promise<{ orgId: string }> };

/** Who holds which role in the organisation as a file, narrowed by the same words as the page. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerFile(async (actor) => {
    const query = request.nextUrl.searchParams;
    const orgId = parseId((await params).orgId);
    const format = EXPORT_FORMATS.find((one) => one === query.get('format'));
    if (orgId === null || format === undefined) return refuse('invalid-input');
    const limit = await allowExport(actor);
    if (limit !== null) return { ok: false, failure: limit };
    const { search, outside, role, workspaceIds } = loadRolesQuery(query);
    const filter = { search, outside, role, workspaceIds };
    return exportRoles(actor, orgId, { format, filter, signal: request.signal });
  });
}
