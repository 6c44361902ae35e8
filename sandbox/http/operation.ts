import { operationRules } from '@/sandbox/http/operation-rules';

export interface Operation {
  name: string;
  orgId: string | null;
  workspaceId: string | null;
  fileId: string | null;
}

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
  'workspaces.create',
  'workspaces.update',
  'workspaces.delete',
  'workspaces.restore',
  'users.list',
  'users.assign',
  'users.remove',
  'admin.workspaces.list',
  'admin.workspaces.get',
  'admin.workspaces.role',
  'admin.users.list',
  'admin.users.assign',
  'admin.users.remove',
  'admin.users.bulkAssign',
  'members.list',
  'members.add',
  'members.update',
  'members.remove',
  'members.roles',
  'invitations.list',
  'invitations.remove',
  'licenseAccess',
  'discovery',
  'authorize',
  'token',
  'userinfo',
]);

/** Which operation a request is; null for everything that is none (pages, health checks, unknown addresses). */
export function operationOf(method: string, url: string): Operation | null {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  for (const rule of operationRules) {
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
