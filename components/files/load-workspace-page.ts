import 'server-only';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { readOrganisation } from '@/components/shell/load-shell';
import type { Crumb } from '@/components/shell/page-frame';
import { requireActor } from '@/lib/auth/require-actor';
import { parseId } from '@/lib/evo/ids';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import { getWorkspace } from '@/lib/workspaces/standing';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type PageAddress = {
  params: Promise<{ orgId: string; workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once for a whole page, its title included. */
const readWorkspace = cache(async (orgId: string, workspaceId: string, hub: string | undefined) =>
  getWorkspace(await requireActor(), { orgId, workspaceId, hub }),
);

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
