import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import { listInstanceMembers } from '@/lib/evo/instance';
import type { InstanceMember } from '@/lib/evo/model';
import { listMembers, type Door } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findWorkspace, type HubPlace, type WorkspacePlace } from '@/lib/workspaces/place';
import { ShortMemory } from '@/lib/workspaces/short-memory';
import { readPages } from './read-pages';
import { NOTHING_READ, withStep, type OrgList, type RolesReading } from './reading';
import { recordReading } from './record-reading';

const READ_MS = 10_000;
/** By session: what a person may see is theirs alone. */
const remembered = new ShortMemory<OrgList<InstanceMember>>();

/**
 * Who holds which role in one workspace, and the people of the organisation, who tell its e-mail domain. The reading is on
 * record before it comes back. Fails where the members cannot be read.
 */
export async function readMembers(
  actor: Actor,
  place: WorkspacePlace,
  { name, door }: { name: string; door: Door },
): Promise<Result<RolesReading>> {
  const address = await findWorkspace(actor, place);
  if (!address.ok) return address;
  const { workspaceId, hubCode } = address.value;
  const [members, people] = await Promise.all([
    withToken(actor, (accessToken) => listMembers(accessWith(accessToken), address.value, door)),
    readPeople(actor, address.value),
  ]);
  const about = { purpose: 'read-roles' as const, orgId: place.orgId, workspace: { id: workspaceId, name } };
  await recordReading(actor, about, members);
  if (!members.ok) return members;
  const reading = [
    {
      kind: 'workspaces' as const,
      scope: 'own' as const,
      workspaces: [{ id: workspaceId, name, hubCode }],
      total: 1,
      gaps: [],
    },
    { kind: 'people' as const, people },
    { kind: 'roles' as const, workspaceId, roles: { ...members.value, failure: null } },
    { kind: 'end' as const, at: Date.now() },
  ].reduce(withStep, NOTHING_READ);
  return { ok: true, value: reading };
}

function readPeople(actor: Actor, hub: HubPlace): Promise<OrgList<InstanceMember>> {
  return remembered.get(`${actor.sessionId} ${hub.orgId} ${hub.hubUrl}`, {
    read: () =>
      readPages((offset) =>
        withToken(actor, (accessToken) => listInstanceMembers(accessWith(accessToken), hub, offset)),
      ),
    keep: ({ failure }) => failure === null,
  });
}

function accessWith(accessToken: string): { accessToken: string; requestId: string; deadlineMs: number } {
  return { accessToken, requestId: currentRequestId(), deadlineMs: READ_MS };
}
