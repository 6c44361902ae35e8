import { parseBoolean } from '@/sandbox/http/parameters';

type Namer = (method: string, query: URLSearchParams) => string | null;

interface Rule {
  path: RegExp;
  name: Namer;
}

const ID = '([^/]+)';
const FILES = `^/file/v2/orgs/${ID}/workspaces/${ID}/files`;

const byMethod =
  (names: Record<string, string>): Namer =>
  (method) =>
    names[method] ?? null;

const putFile: Namer = (_method, query) =>
  parseBoolean(query.get('deleted') ?? '') === false ? 'files.restore' : 'files.upload';

const fileById: Namer = (method, query) =>
  method === 'PUT'
    ? putFile(method, query)
    : byMethod({ GET: 'files.get', HEAD: 'files.get', DELETE: 'files.delete' })(method, query);

const blob: Namer = (method, query) => {
  if (method === 'PUT') return query.get('comp') === 'blocklist' ? 'blob.commit' : 'blob.put';
  return byMethod({ GET: 'blob.get', HEAD: 'blob.get' })(method, query);
};

/** Order matters: the first rule whose path fits decides. Groups are org, workspace, file, in this order. */
export const operationRules: Rule[] = [
  { path: new RegExp(`${FILES}/?$`), name: byMethod({ GET: 'files.list', HEAD: 'files.list' }) },
  {
    path: new RegExp(`${FILES}/path/.*$`),
    name: byMethod({ GET: 'files.getByPath', HEAD: 'files.getByPath', PUT: 'files.upload', DELETE: 'files.delete' }),
  },
  { path: new RegExp(`${FILES}/${ID}$`), name: fileById },
  { path: new RegExp(`^/file/${ID}/${ID}/${ID}/[^/]+$`), name: blob },
  { path: /^(?:\/workspace)?\/evo\/identity\/v[12]\/discovery$/, name: byMethod({ GET: 'discovery' }) },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/workspaces$`),
    name: byMethod({ GET: 'workspaces.list', POST: 'workspaces.create' }),
  },
  { path: new RegExp(`^/workspace/orgs/${ID}/workspaces/summary$`), name: byMethod({ GET: 'workspaces.list' }) },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/workspaces/${ID}/current-user-role$`),
    name: byMethod({ GET: 'workspaces.role' }),
  },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/workspaces/${ID}/users$`),
    name: byMethod({ GET: 'users.list', POST: 'users.assign' }),
  },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/workspaces/${ID}/users/[^/]+$`),
    name: byMethod({ DELETE: 'users.remove' }),
  },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/workspaces/${ID}$`),
    name: byMethod({
      GET: 'workspaces.get',
      PATCH: 'workspaces.update',
      DELETE: 'workspaces.delete',
      POST: 'workspaces.restore',
    }),
  },
  { path: new RegExp(`^/workspace/admin/orgs/${ID}/workspaces$`), name: byMethod({ GET: 'admin.workspaces.list' }) },
  {
    path: new RegExp(`^/workspace/admin/orgs/${ID}/users/[^/]+/workspaces$`),
    name: byMethod({ GET: 'admin.workspaces.list' }),
  },
  {
    path: new RegExp(`^/workspace/admin/orgs/${ID}/workspaces/${ID}/users$`),
    name: byMethod({ GET: 'admin.users.list', POST: 'admin.users.assign' }),
  },
  {
    path: new RegExp(`^/workspace/admin/orgs/${ID}/workspaces/${ID}/users/[^/]+$`),
    name: byMethod({ DELETE: 'admin.users.remove' }),
  },
  {
    path: new RegExp(`^/workspace/admin/orgs/${ID}/workspaces/${ID}$`),
    name: byMethod({ GET: 'admin.workspaces.get' }),
  },
  {
    path: new RegExp(`^/workspace/admin/orgs/${ID}/action/bulk_assign_roles$`),
    name: byMethod({ POST: 'admin.users.bulkAssign' }),
  },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/members(?:/users)?$`),
    name: byMethod({ GET: 'members.list', POST: 'members.add' }),
  },
  { path: new RegExp(`^/workspace/orgs/${ID}/members/invitations$`), name: byMethod({ GET: 'invitations.list' }) },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/members/invitations/[^/]+$`),
    name: byMethod({ DELETE: 'invitations.remove' }),
  },
  { path: new RegExp(`^/workspace/orgs/${ID}/members/roles$`), name: byMethod({ GET: 'members.roles' }) },
  {
    path: new RegExp(`^/workspace/orgs/${ID}/members/(?:users/)?[^/]+$`),
    name: byMethod({ PATCH: 'members.update', DELETE: 'members.remove' }),
  },
  { path: /^\/workspace\/evo\/identity\/v2\/license-access$/, name: byMethod({ GET: 'licenseAccess' }) },
  { path: /^\/connect\/authorize$/, name: byMethod({ GET: 'authorize', POST: 'authorize' }) },
  { path: /^\/connect\/token$/, name: byMethod({ POST: 'token' }) },
  { path: /^\/connect\/userinfo$/, name: byMethod({ GET: 'userinfo', POST: 'userinfo' }) },
];
