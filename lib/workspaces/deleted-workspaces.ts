import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import type { Workspace } from '@/lib/evo/model';
import { listWorkspaces } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findHubs, type HubPlace } from './place';

const LIST_MS = 20_000;

/**
 * The deleted workspaces of an organisation in which the person holds a role, by name. Evo's list with the deleted ones may
 * hold the others as well, and does not say which is which: what the ordinary list does not have is deleted.
 */
export async function listDeletedWorkspaces(actor: Actor, orgId: string): Promise<Result<Workspace[]>> {
  const hubs = await findHubs(actor, orgId);
  if (!hubs.ok) return hubs;
  const found: Workspace[] = [];
  for (const list of await Promise.all(hubs.value.map((hub) => deletedOn(actor, hub)))) {
    if (!list.ok) return list;
    found.push(...list.value);
  }
  return { ok: true, value: found.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}

async function deletedOn(actor: Actor, hub: HubPlace): Promise<Result<Workspace[]>> {
  // The one with the deleted first: what is restored between the two readings is then in both, and not taken for deleted.
  const all = await list(actor, hub, true);
  if (!all.ok) return all;
  const live = await list(actor, hub, false);
  if (!live.ok) return live;
  const known = new Set(live.value.map(({ id }) => id));
  return { ok: true, value: all.value.filter(({ id }) => !known.has(id)) };
}

async function list(actor: Actor, hub: HubPlace, deleted: boolean): Promise<Result<Workspace[]>> {
  const answer = await withToken(actor, (accessToken) => {
    const access = { accessToken, requestId: currentRequestId(), deadlineMs: LIST_MS };
    return listWorkspaces(access, hub, 'ordinary', deleted);
  });
  return answer.ok ? { ok: true, value: answer.value.workspaces } : answer;
}
