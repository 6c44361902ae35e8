import type { NextRequest } from 'next/server';
import { refuse } from '@/app/api/answer';
import { answerFile } from '@/app/api/answer-file';
import { loadActivityQuery } from '@/components/activity/activity-query';
import { EXPORT_FORMATS, exportActivity } from '@/components/activity/export-activity';
import { readerOf } from '@/lib/activity/visibility';
import { allowExport } from '@/lib/auth/rate-limit';
import { parseId } from '@/lib/evo/ids';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';

type Context = { params: Promise<{ orgId: string }> };

/** What is on record of the organisation as a file, narrowed by the same words as the page. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerFile(async (actor) => {
    const asked = request.nextUrl.searchParams;
    const orgId = parseId((await params).orgId);
    const format = EXPORT_FORMATS.find((one) => one === asked.get('format'));
    if (orgId === null || format === undefined || isForeign(request)) return refuse('invalid-input');
    const limit = await allowExport(actor);
    if (limit !== null) return { ok: false, failure: limit };
    const workspaces = await listWorkspaces(actor, orgId);
    if (!workspaces.ok) return workspaces;
    const reader = readerOf(actor, workspaces.value);
    const value = await exportActivity({ actor, reader, orgId, query: loadActivityQuery(asked), format });
    return { ok: true, value };
  });
}

/** Nobody else's page makes a person export what they would not have. */
function isForeign(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
