import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Failure, Result } from '@/lib/evo/failure';
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
  /** Why it could not be found out whether there are others, for an instance admin to see; null where it could. */
  othersUnread: Failure | null;
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
  const othersUnread = found.find((onHub) => onHub.othersUnread !== null)?.othersUnread ?? null;
  return { ok: true, value: { workspaces, instanceAdmin: found.every((onHub) => onHub.instanceAdmin), othersUnread } };
}

async function listOnHub(actor: Actor, hub: HubPlace): Promise<Result<VisibleWorkspaces>> {
  const [own, all] = await Promise.all([listThrough('ordinary', actor, hub), listThrough('admin', actor, hub)]);
  if (!own.ok) return own;
  if (!all.ok) {
    // Whoever is no admin is refused there. Any other failure may hide workspaces, and all of them from who has none else.
    const othersUnread = HIDDEN.includes(all.failure.status) ? null : all.failure;
    if (own.value.length === 0 && othersUnread !== null) return all;
    return { ok: true, value: { workspaces: own.value, instanceAdmin: false, othersUnread } };
  }
  const known = new Set(own.value.map((workspace) => workspace.id));
  const others = all.value.filter((workspace) => !known.has(workspace.id)).map((one) => ({ ...one, role: null }));
  return { ok: true, value: { workspaces: [...own.value, ...others], instanceAdmin: true, othersUnread: null } };
}

async function listThrough(door: Door, actor: Actor, hub: HubPlace): Promise<Result<Workspace[]>> {
  const list = await withToken(actor, (accessToken) =>
    listBehind({ accessToken, requestId: currentRequestId(), deadlineMs: LIST_MS }, hub, door),
  );
  return list.ok ? { ok: true, value: list.value.workspaces } : list;
}
