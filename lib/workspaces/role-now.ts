import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Result } from '@/lib/evo/failure';
import type { Role } from '@/lib/evo/model';
import { listMembers } from './list-members';
import { readAt, type WorkspacePlace } from './place';
import { getRole } from './standing';

const READ_MS = 5_000;

/** A person's role in a workspace, read afresh (null: none). For anybody but the actor it takes a look at the members. */
export async function readRoleNow(actor: Actor, place: WorkspacePlace, personId: string): Promise<Result<Role | null>> {
  if (personId === actor.personId) {
    const own = await getRole(actor, place);
    return own.ok ? { ok: true, value: own.value.role } : own;
  }
  const members = await readAt(actor, place, (address) => listMembers(actor, address, READ_MS));
  if (!members.ok) return members;
  return { ok: true, value: members.value.find(({ id }) => id === personId)?.role ?? null };
}
