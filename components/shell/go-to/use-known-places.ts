'use client';

import { useParams, useSearchParams } from 'next/navigation';
import type { Place } from '@/components/shell/go-to/places';
import { recentWorkspaces } from '@/components/shell/go-to/recent';
import { savedViews } from '@/components/shell/saved-views';
import { useShellData } from '@/components/shell/shell-data';
import type { Workspace } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

/** The console's pages and the organisation's workspaces. */
export function useKnownPlaces(): Place[] {
  const { person, orgId, organisations, workspaces } = useShellData();
  const { workspaceId } = useParams<{ workspaceId?: string }>();
  const hub = useSearchParams().get('hub') ?? undefined;
  if (orgId === null) return [];
  const here = workspaces?.find(({ id }) => id === workspaceId);
  const severalHubs = (organisations.find(({ id }) => id === orgId)?.hubs.length ?? 0) > 1;
  const page = (label: string, href: string, note = ''): Place => ({ group: 'Pages', label, note, href });
  const inHere = here === undefined ? '' : shownName(here.name);
  const workspacePlace = (group: Place['group'], { id, name, hubCode, role }: Workspace): Place => {
    const href = paths.files(orgId, id, severalHubs ? hubCode : undefined);
    return { group, label: shownName(name), note: role ?? 'no role', href };
  };
  const recent = recentWorkspaces(person.id).filter((id) => id !== workspaceId);
  return [
    ...recent.flatMap((id) => {
      const workspace = workspaces?.find((one) => one.id === id);
      return workspace === undefined ? [] : [workspacePlace('Recent', workspace)];
    }),
    ...savedViews(person.id).map(({ name, href }): Place => ({ group: 'Views', label: name, note: '', href })),
    ...(workspaceId === undefined
      ? []
      : [
          page('Files', paths.files(orgId, workspaceId, hub), inHere),
          page('Deleted files', paths.deletedFiles(orgId, workspaceId, hub), inHere),
          page('Insights', paths.insights(orgId, workspaceId, hub), inHere),
          page('Members', paths.members(orgId, workspaceId, hub), inHere),
        ]),
    page('Workspaces', paths.workspaces(orgId, hub)),
    page('Search files', paths.search(orgId), 'in all your workspaces'),
    page('Deleted workspaces', paths.deletedWorkspaces(orgId)),
    page('Roles', paths.roles(orgId)),
    page('Activity', paths.activity(orgId)),
    page('Error atlas', paths.errors),
    ...(workspaces ?? []).map((workspace) => workspacePlace('Workspaces', workspace)),
  ];
}
