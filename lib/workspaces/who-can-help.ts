import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { ROLES, type Member, type Role, type WorkspaceAddress } from '@/lib/evo/model';
import { listMembers } from './list-members';

/** Short: it holds up the refusal it belongs to. */
const READ_MS = 3_000;
const MOST = 20;

/** The members who hold one of the roles, highest role first; null where the members cannot be read. */
export async function whoCanHelp(
  actor: Actor,
  address: WorkspaceAddress,
  roles: readonly Role[],
): Promise<Member[] | null> {
  const members = await listMembers(actor, address, READ_MS);
  if (!members.ok) return null;
  return members.value
    .filter((member) => roles.includes(member.role) && member.id !== actor.personId)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || label(a).localeCompare(label(b), 'en'))
    .slice(0, MOST);
}

function label(member: Member): string {
  return member.name ?? member.email ?? member.id;
}
