import 'server-only';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readOrganisation, readWorkspaces } from '@/components/shell/load-shell';
import type { Crumb } from '@/components/shell/page-frame';
import { requireActor } from '@/lib/auth/require-actor';
import type { Failure } from '@/lib/evo/failure';
import { parseId } from '@/lib/evo/ids';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import { getWorkspace, type WorkspaceStanding } from '@/lib/workspaces/standing';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type PageAddress = {
  params: Promise<{ orgId: string; workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * Read once for a whole page, its title included. Where Evo gives no answer about the one workspace, what its list of them
 * says just as freshly stands in: name and role are the same, and the files are no worse off for it.
 */
const readWorkspace = cache(async (orgId: string, workspaceId: string, hub: string | undefined) => {
  const read = await getWorkspace(await requireActor(), { orgId, workspaceId, hub });
  if (read.ok || isRefusal(read.failure)) return read;
  const listed = await readListed(orgId, workspaceId, hub);
  return listed === null ? read : ({ ok: true, value: listed } as const);
});

async function readListed(orgId: string, workspaceId: string, hub?: string): Promise<WorkspaceStanding | null> {
  const visible = await readWorkspaces(orgId);
  if (!visible.ok) return null;
  const { workspaces, instanceAdmin } = visible.value;
  const found = workspaces.find(({ id, hubCode }) => id === workspaceId && (hub === undefined || hub === hubCode));
  if (found === undefined) return null;
  const { id, name, hubCode, role } = found;
  return { id, name, hubCode, role, instanceAdmin };
}

/** A word about the person or the address, which nothing else may stand in for. */
function isRefusal({ status }: Failure): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** What a page about one workspace starts from; `up` is the way to the workspaces beside it. */
export async function loadWorkspacePage(address: PageAddress) {
  const place = await placeOf(address);
  const { orgId, workspaceId, hub } = place;
  const [workspace, organisation] = await Promise.all([
    readWorkspace(orgId, workspaceId, hub),
    readOrganisation(orgId),
  ]);
  const up: Crumb = { label: organisation?.name ?? 'Workspaces', href: paths.workspaces(orgId, hub) };
  return { place, workspace, up };
}

/** The page's title, with the workspace's name where it can be read. */
export async function workspacePageTitle(page: string, address: PageAddress): Promise<Metadata> {
  const { orgId, workspaceId, hub } = await placeOf(address);
  const workspace = await readWorkspace(orgId, workspaceId, hub);
  const name = workspace.ok && workspace.value ? ` · ${shownName(workspace.value.name)}` : '';
  return { title: `${page}${name}` };
}

/** What is no id leads nowhere. */
async function placeOf({ params, searchParams }: PageAddress): Promise<WorkspacePlace> {
  const [ids, query] = await Promise.all([params, searchParams]);
  const [orgId, workspaceId] = [parseId(ids.orgId), parseId(ids.workspaceId)];
  if (orgId === null || workspaceId === null) notFound();
  return { orgId, workspaceId, hub: typeof query.hub === 'string' ? query.hub : undefined };
}
