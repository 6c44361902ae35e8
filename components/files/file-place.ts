import type { WorkspacePlace } from '@/lib/workspaces/place';

/** The console's own data addresses of a workspace. */
export function dataAddress(place: WorkspacePlace, rest: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query);
  if (place.hub !== undefined) search.set('hub', place.hub);
  const root = `/api/orgs/${encodeURIComponent(place.orgId)}/workspaces/${encodeURIComponent(place.workspaceId)}`;
  const text = search.toString();
  return `${root}/${rest}${text === '' ? '' : `?${text}`}`;
}
