import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Failure, Result } from '@/lib/evo/failure';
import type { Workspace } from '@/lib/evo/model';
import { listWorkspaces, type Door, type WorkspaceList } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';
import type { HubPlace } from '@/lib/workspaces/place';
import type { Gap, RolesScope, RolesWorkspace } from './reading';

const LIST_MS = 20_000;
/** How the admin door answers whoever is no instance admin. */
const NO_ADMIN: readonly (number | null)[] = [403, 404, 405, 410];

export type AuditedWorkspaces = {
  scope: RolesScope;
  workspaces: RolesWorkspace[];
  total: number;
  gaps: Gap[];
  /** By hub code: behind which door its workspaces were listed. */
  doors: ReadonlyMap<string, Door>;
};

type OnHub = { hubCode: string; door: Door; workspaces: Workspace[]; total: number; gaps: Gap[] };

/**
 * The workspaces whose roles the person may read, by name. A hub that does not answer is a gap; without any that does, its
 * failure comes back.
 */
export async function listForAudit(
  actor: Actor,
  hubs: readonly HubPlace[],
  signal?: AbortSignal,
): Promise<Result<AuditedWorkspaces>> {
  const lists = await Promise.all(hubs.map(async (hub) => ({ hub, list: await listOnHub(actor, hub, signal) })));
  const found: OnHub[] = [];
  const gaps: Gap[] = [];
  let failure: Failure | null = null;
  for (const { hub, list } of lists) {
    if (list.ok) found.push(list.value);
    else {
      failure ??= list.failure;
      gaps.push({ hubCode: hub.hubCode, what: 'hub', failure: list.failure });
    }
  }
  if (found.length === 0 && failure !== null) return { ok: false, failure };
  const workspaces = found.flatMap((hub) => hub.workspaces).map(({ id, name, hubCode }) => ({ id, name, hubCode }));
  return {
    ok: true,
    value: {
      scope: found.every(({ door }) => door === 'admin') ? 'all' : 'own',
      workspaces: workspaces.sort((a, b) => byName.compare(a.name, b.name)),
      total: found.reduce((sum, { total }) => sum + total, 0),
      gaps: [...gaps, ...found.flatMap((hub) => hub.gaps)],
      doors: new Map(found.map(({ hubCode, door }) => [hubCode, door])),
    },
  };
}

const byName = new Intl.Collator('en', { numeric: true });

async function listOnHub(actor: Actor, hub: HubPlace, signal: AbortSignal | undefined): Promise<Result<OnHub>> {
  const through = (door: Door): Promise<Result<WorkspaceList>> =>
    withToken(actor, (accessToken) =>
      listWorkspaces({ accessToken, requestId: currentRequestId(), deadlineMs: LIST_MS, signal }, hub, door),
    );
  const [own, all] = await Promise.all([through('ordinary'), through('admin')]);
  const { hubCode } = hub;
  // The admin list holds the admin's own workspaces too.
  if (all.ok) return { ok: true, value: { hubCode, door: 'admin', ...all.value, gaps: [] } };
  if (!own.ok) return own;
  const isAnswer = NO_ADMIN.includes(all.failure.status);
  const gaps: Gap[] = isAnswer ? [] : [{ hubCode, what: 'others', failure: all.failure }];
  return { ok: true, value: { hubCode, door: 'ordinary', ...own.value, gaps } };
}
