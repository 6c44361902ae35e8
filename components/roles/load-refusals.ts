import 'server-only';
import type { LoadedRefusals } from '@/components/roles/refusals-section';
import { listNamedRefusals, listRefusals } from '@/lib/activity/refusals';
import { readerOf } from '@/lib/activity/visibility';
import type { Actor } from '@/lib/auth/actor';
import { learn, type Learned } from '@/lib/roles/learned';
import type { VisibleWorkspaces } from '@/lib/workspaces/list-workspaces';

/** How far back refusals are counted. */
export const REFUSAL_DAYS = 30;

/** What the trail tells a person of refusals, in an organisation or one workspace. Throws without a database. */
export async function loadRefusals(
  actor: Actor,
  visible: VisibleWorkspaces,
  place: { orgId: string; workspaceId?: string },
): Promise<{ refusals: LoadedRefusals; learned: Learned[] }> {
  const reader = readerOf(actor, visible);
  const [refusals, named] = await Promise.all([
    listRefusals(reader, { ...place, days: REFUSAL_DAYS }),
    listNamedRefusals(reader, place),
  ]);
  // A refusal before anything was sent may not have learned what the workspace is called.
  const names = new Map(visible.workspaces.map(({ id, name }) => [id, name]));
  const withNames = refusals.refusals.map((one) => ({
    ...one,
    workspace: { id: one.workspace.id, name: one.workspace.name ?? names.get(one.workspace.id) ?? null },
  }));
  return { refusals: { ...refusals, refusals: withNames }, learned: learn(named) };
}
