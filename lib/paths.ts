/** Every address of the console, in one place. A hub is named only where the organisation has several. */

type Query = Record<string, string | undefined>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(key, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

const id = encodeURIComponent;

function workspaceRoot(orgId: string, workspaceId: string): string {
  return `/orgs/${id(orgId)}/workspaces/${id(workspaceId)}`;
}

export const paths = {
  home: '/',
  errors: '/errors',
  error: (kind: string) => `/errors/${id(kind)}`,
  signedOut: '/signed-out',
  signIn: (query: { callbackUrl?: string; error?: string } = {}) => withQuery('/signin', query),
  workspaces: (orgId: string, hub?: string) => withQuery(`/orgs/${id(orgId)}/workspaces`, { hub }),
  deletedWorkspaces: (orgId: string) => `/orgs/${id(orgId)}/workspaces/deleted`,
  search: (orgId: string, text?: string) => withQuery(`/orgs/${id(orgId)}/search`, { q: text }),
  files: (orgId: string, workspaceId: string, hub?: string, filter: Query = {}) =>
    withQuery(`${workspaceRoot(orgId, workspaceId)}/files`, { hub, ...filter }),
  file: (orgId: string, workspaceId: string, fileId: string, hub?: string) =>
    withQuery(`${workspaceRoot(orgId, workspaceId)}/files/${id(fileId)}`, { hub }),
  deletedFiles: (orgId: string, workspaceId: string, hub?: string) =>
    withQuery(`${workspaceRoot(orgId, workspaceId)}/deleted`, { hub }),
  insights: (orgId: string, workspaceId: string, hub?: string) =>
    withQuery(`${workspaceRoot(orgId, workspaceId)}/insights`, { hub }),
  members: (orgId: string, workspaceId: string, hub?: string) =>
    withQuery(`${workspaceRoot(orgId, workspaceId)}/members`, { hub }),
  uploads: (orgId: string) => `/orgs/${id(orgId)}/uploads`,
  roles: (orgId: string, filter: Query = {}) => withQuery(`/orgs/${id(orgId)}/roles`, filter),
  activity: (orgId: string, filter: Query = {}) => withQuery(`/orgs/${id(orgId)}/activity`, filter),
  activityEntry: (orgId: string, entryId: string) => `/orgs/${id(orgId)}/activity/${id(entryId)}`,
};
