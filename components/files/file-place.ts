/** The workspace a page of files is about. `hub` is needed only where the organisation has several. */
export type FilePlace = { orgId: string; workspaceId: string; hub?: string | undefined };

/** The console's own data addresses of a workspace. */
export function dataAddress(place: FilePlace, rest: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query);
  if (place.hub !== undefined) search.set('hub', place.hub);
  const root = `/api/orgs/${encodeURIComponent(place.orgId)}/workspaces/${encodeURIComponent(place.workspaceId)}`;
  const text = search.toString();
  return `${root}/${rest}${text === '' ? '' : `?${text}`}`;
}
