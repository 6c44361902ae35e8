import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import type { Role, WorkspaceAddress } from '@/lib/evo/model';
import { listMembers, type Door, type MemberList } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findWorkspace, type WorkspacePlace } from './place';
import { getRole } from './standing';

const READ_MS = 5_000;

/** A person's role in a workspace, read afresh (null: none). For anybody but the actor it takes a look at the members. */
export async function readRoleNow(actor: Actor, place: WorkspacePlace, personId: string): Promise<Result<Role | null>> {
  if (personId === actor.personId) {
    const own = await getRole(actor, place);
    return own.ok ? { ok: true, value: own.value.role } : own;
  }
  const address = await findWorkspace(actor, place);
  if (!address.ok) return address;
  const ordinary = await membersThrough('ordinary', actor, address.value);
  const members = ordinary.ok ? ordinary : await membersThrough('admin', actor, address.value);
  if (!members.ok) return members;
  return { ok: true, value: members.value.members.find(({ id }) => id === personId)?.role ?? null };
}

function membersThrough(door: Door, actor: Actor, address: WorkspaceAddress): Promise<Result<MemberList>> {
  return withToken(actor, (accessToken) =>
    listMembers({ accessToken, requestId: currentRequestId(), deadlineMs: READ_MS }, address, door),
  );
}
