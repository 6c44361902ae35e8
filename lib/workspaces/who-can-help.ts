import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import { ROLES, type Member, type Role, type WorkspaceAddress } from '@/lib/evo/model';
import { listMembers, type Door, type MemberList } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';

/** Short: it holds up the refusal it belongs to. */
const READ_MS = 3_000;
const MOST = 20;

/**
 * The members who hold one of the roles, highest role first; null where the members cannot be read. An instance admin
 * without a role is refused at the ordinary door and answered at the admin one.
 */
export async function whoCanHelp(
  actor: Actor,
  address: WorkspaceAddress,
  roles: readonly Role[],
): Promise<Member[] | null> {
  const ordinary = await membersThrough('ordinary', actor, address);
  const members = ordinary.ok ? ordinary : await membersThrough('admin', actor, address);
  if (!members.ok) return null;
  return members.value.members
    .filter((member) => roles.includes(member.role) && member.id !== actor.personId)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || label(a).localeCompare(label(b), 'en'))
    .slice(0, MOST);
}

function membersThrough(door: Door, actor: Actor, address: WorkspaceAddress): Promise<Result<MemberList>> {
  return withToken(actor, (accessToken) =>
    listMembers({ accessToken, requestId: currentRequestId(), deadlineMs: READ_MS }, address, door),
  );
}

function label(member: Member): string {
  return member.name ?? member.email ?? member.id;
}
