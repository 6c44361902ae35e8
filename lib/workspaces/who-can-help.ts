import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';
import { ROLES, type Member, type Role, type WorkspaceAddress } from '@/lib/evo/model';
import { listMembers } from './list-members';

/** Short: it holds up the refusal it belongs to. */
const READ_MS = 3_000;
const MOST = 20;

/** The members who hold one of the roles, highest role first. */
export async function whoCanHelp(
  actor: Actor,
  address: WorkspaceAddress,
  roles: readonly Role[],
): Promise<Result<Member[]>> {
  const members = await listMembers(actor, address, READ_MS);
  if (!members.ok) return members;
  const helpers = members.value
    .filter((member) => roles.includes(member.role) && member.id !== actor.personId)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || label(a).localeCompare(label(b), 'en'))
    .slice(0, MOST);
  return { ok: true, value: helpers };
}

function label(member: Member): string {
  return member.name ?? member.email ?? member.id;
}
