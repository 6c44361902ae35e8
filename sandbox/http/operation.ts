import { parseBoolean } from '@/sandbox/http/parameters';

export interface Operation {
  name: string;
  orgId: string | null;
  workspaceId: string | null;
  fileId: string | null;
}

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
const rules: Rule[] = [
  { path: new RegExp(`${FILES}/?$`), name: byMethod({ GET: 'files.list', HEAD: 'files.list' }) },
  {
    path: new RegExp(`${FILES}/path/.*$`),
    name: byMethod({ GET: 'files.getByPath', HEAD: 'files.getByPath', PUT: 'files.upload', DELETE: 'files.delete' }),
  },
  { path: new RegExp(`${FILES}/${ID}$`), name: fileById },
  { path: new RegExp(`^/file/${ID}/${ID}/${ID}/[^/]+$`), name: blob },
  { path: /^(?:\/workspace)?\/evo\/identity\/v[12]\/discovery$/, name: byMethod({ GET: 'discovery' }) },
  { path: new RegExp(`^/workspace/orgs/${ID}/workspaces(?:/summary)?$`), name: byMethod({ GET: 'workspaces.list' }) },
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
  { path: new RegExp(`^/workspace/orgs/${ID}/workspaces/${ID}$`), name: byMethod({ GET: 'workspaces.get' }) },
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
  { path: new RegExp(`^/workspace/orgs/${ID}/members(?:/users)?$`), name: byMethod({ GET: 'members.list' }) },
  { path: new RegExp(`^/workspace/orgs/${ID}/members/invitations$`), name: byMethod({ GET: 'invitations.list' }) },
  { path: /^\/connect\/authorize$/, name: byMethod({ GET: 'authorize', POST: 'authorize' }) },
  { path: /^\/connect\/token$/, name: byMethod({ POST: 'token' }) },
  { path: /^\/connect\/userinfo$/, name: byMethod({ GET: 'userinfo', POST: 'userinfo' }) },
];

/** Every name that a fault can be armed for. */
export const operationNames: ReadonlySet<string> = new Set([
  'files.list',
  'files.get',
  'files.getByPath',
  'files.delete',
  'files.restore',
  'files.upload',
  'blob.put',
  'blob.commit',
  'blob.get',
  'workspaces.list',
  'workspaces.get',
  'workspaces.role',
  'users.list',
  'users.assign',
  'users.remove',
  'admin.workspaces.list',
  'admin.workspaces.get',
  'admin.workspaces.role',
  'admin.users.list',
  'admin.users.assign',
  'admin.users.remove',
  'members.list',
  'invitations.list',
  'discovery',
  'authorize',
  'token',
  'userinfo',
]);

/** Which operation a request is; null for everything that is none (pages, health checks, unknown addresses). */
export function operationOf(method: string, url: string): Operation | null {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  for (const rule of rules) {
    const found = rule.path.exec(path);
    if (found === null) continue;
    const name = rule.name(method, new URLSearchParams(question < 0 ? '' : url.slice(question)));
    if (name === null) return null;
    const [, orgId, workspaceId, fileId] = found;
    return { name, orgId: lower(orgId), workspaceId: lower(workspaceId), fileId: lower(fileId) };
  }
  return null;
}

function lower(id: string | undefined): string | null {
  return id === undefined ? null : id.toLowerCase();
}
