import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import type { Role, Workspace, WorkspaceAddress } from '@/lib/evo/model';
import { getCurrentRole, getWorkspace as getBehind, isInstanceAdmin, type Door } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readAt, type WorkspacePlace } from './place';
import { ShortMemory } from './short-memory';

const READ_MS = 10_000;
const adminAnswers = new ShortMemory<Result<boolean>>();

export type WorkspaceStanding = {
  id: string;
  name: string;
  hubCode: string;
  /** null: none. */
  role: Role | null;
  instanceAdmin: boolean;
};

type Address = WorkspaceAddress & { hubCode: string };

/**
 * A workspace and what the person is in it. null where Evo shows them no such workspace: it does not tell "no role" from
 * "does not exist". An instance admin without a role still sees the name.
 */
export async function getWorkspace(actor: Actor, place: WorkspacePlace): Promise<Result<WorkspaceStanding | null>> {
  return readAt(actor, place, async (address) => {
    const [own, instanceAdmin] = await Promise.all([
      getThrough('ordinary', actor, address),
      askInstanceAdmin(actor, address),
    ]);
    if (!own.ok) return own;
    const seen = own.value === null && instanceAdmin ? await getThrough('admin', actor, address) : own;
    if (!seen.ok) return seen;
    if (seen.value === null) return { ok: true, value: null };
    const { id, name, hubCode } = seen.value;
    return { ok: true, value: { id, name, hubCode, role: own.value?.role ?? null, instanceAdmin } };
  });
}

/** The person's role, read afresh (null: none), and whether they are an instance admin. */
export async function getRole(
  actor: Actor,
  place: WorkspacePlace,
): Promise<Result<{ role: Role | null; instanceAdmin: boolean }>> {
  return readAt(actor, place, async (address) => {
    const [role, instanceAdmin] = await Promise.all([
      withToken(actor, (accessToken) => getCurrentRole(accessWith(accessToken), address)),
      askInstanceAdmin(actor, address),
    ]);
    return role.ok ? { ok: true, value: { role: role.value, instanceAdmin } } : role;
  });
}

function getThrough(door: Door, actor: Actor, address: Address): Promise<Result<Workspace | null>> {
  return withToken(actor, (accessToken) => getBehind(accessWith(accessToken), address, address.hubCode, door));
}

/** An unanswered question counts as no: it adds a word to the screen and no right. */
async function askInstanceAdmin(actor: Actor, address: Address): Promise<boolean> {
  const answer = await adminAnswers.get(`${actor.sessionId} ${address.orgId} ${address.hubUrl}`, {
    read: () => withToken(actor, (accessToken) => isInstanceAdmin(accessWith(accessToken), address)),
    keep: (result) => result.ok,
  });
  return answer.ok && answer.value;
}

function accessWith(accessToken: string): { accessToken: string; requestId: string; deadlineMs: number } {
  return { accessToken, requestId: currentRequestId(), deadlineMs: READ_MS };
}
