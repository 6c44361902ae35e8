import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';
import type { Role } from '@/lib/evo/model';
import { listMembers } from '@/lib/workspaces/list-members';
import { readAt, type WorkspacePlace } from '@/lib/workspaces/place';
import { PERMITTED_ROLES } from './permissions';
import { TIMING } from './timing';

type RoleCount = { role: Role; people: number };

/** How many people hold each of the roles that may delete, the highest first. */
export async function whoCanDelete(actor: Actor, place: WorkspacePlace): Promise<Result<RoleCount[]>> {
  const members = await readAt(actor, place, (workspace) => listMembers(actor, workspace, TIMING.readMs));
  if (!members.ok) return members;
  const counts = PERMITTED_ROLES.delete.map((role) => ({
    role,
    people: members.value.filter((member) => member.role === role).length,
  }));
  return { ok: true, value: counts };
}
