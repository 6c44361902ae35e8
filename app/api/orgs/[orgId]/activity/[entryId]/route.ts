import type { NextRequest } from 'next/server';
import { answerActor, refuse } from '@/app/api/answer';
import { loadEntry } from '@/components/activity/load-entry';
import { parseId } from '@/lib/evo/ids';
import { listOrganisations } from '@/lib/workspaces/organisations';
import { listWorkspaces } from '@/lib/workspaces/list-workspaces';

type Context = { params: Promise<{ orgId: string; entryId: string }> };

/** One entry of the trail, with how things stand now. */
export function GET(_request: NextRequest, { params }: Context): Promise<Response> {
  return answerActor(async (actor) => {
    const ids = await params;
    const [orgId, entryId] = [parseId(ids.orgId), parseId(ids.entryId)];
    if (orgId === null || entryId === null) return refuse('invalid-input');
    const [organisations, workspaces] = await Promise.all([listOrganisations(actor), listWorkspaces(actor, orgId)]);
    if (!organisations.ok) return organisations;
    if (!workspaces.ok) return workspaces;
    const organisation = organisations.value.find(({ id }) => id === orgId);
    if (organisation === undefined) return refuse('missing');
    const loaded = await loadEntry(actor, { organisation, visible: workspaces.value, entryId });
    return loaded === null ? refuse('missing') : { ok: true, loaded };
  });
}
