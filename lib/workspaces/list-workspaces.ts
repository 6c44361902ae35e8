import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import type { Workspace } from '@/lib/evo/model';
import { listWorkspaces as listBehind, type Door } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findHubs, type HubPlace } from './place';

const LIST_MS = 20_000;
const HIDDEN: readonly (number | null)[] = [403, 404, 405, 410];

export type VisibleWorkspaces = {
  workspaces: Workspace[];
  /** Whether every hub answered the person as an instance admin. No role is read into this: a word Evo may add is none. */
  instanceAdmin: boolean;
};

/**
 * The workspaces of an organisation, by name: those the person holds a role in and, for an instance admin, the others
 * with role null. Fails if any of the organisation's hubs does.
 */
export async function listWorkspaces(actor: Actor, orgId: string): Promise<Result<VisibleWorkspaces>> {
  const hubs = await findHubs(actor, orgId);
  if (!hubs.ok) return hubs;
  const lists = await Promise.all(hubs.value.map((hub) => listOnHub(actor, hub)));
  const found: VisibleWorkspaces[] = [];
  for (const list of lists) {
    if (!list.ok) return list;
    found.push(list.value);
  }
  const workspaces = found.flatMap((onHub) => onHub.workspaces).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { ok: true, value: { workspaces, instanceAdmin: found.every((onHub) => onHub.instanceAdmin) } };
}

async function listOnHub(actor: Actor, hub: HubPlace): Promise<Result<VisibleWorkspaces>> {
  const [own, all] = await Promise.all([listThrough('ordinary', actor, hub), listThrough('admin', actor, hub)]);
  if (!own.ok) return own;
  if (!all.ok) {
    // Whoever is no admin is refused there. Any other failure hides workspaces only from an admin, who has none else.
    const hides = own.value.length === 0 && !HIDDEN.includes(all.failure.status);
    return hides ? all : { ok: true, value: { workspaces: own.value, instanceAdmin: false } };
  }
  const known = new Set(own.value.map((workspace) => workspace.id));
  const others = all.value.filter((workspace) => !known.has(workspace.id)).map((one) => ({ ...one, role: null }));
  return { ok: true, value: { workspaces: [...own.value, ...others], instanceAdmin: true } };
}

async function listThrough(door: Door, actor: Actor, hub: HubPlace): Promise<Result<Workspace[]>> {
  const list = await withToken(actor, (accessToken) =>
    listBehind({ accessToken, requestId: currentRequestId(), deadlineMs: LIST_MS }, hub, door),
  );
  return list.ok ? { ok: true, value: list.value.workspaces } : list;
}
