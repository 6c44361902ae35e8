import type { Context } from 'hono';
import type { Core } from '@/sandbox/core';
import { parseUuid } from '@/sandbox/http/parameters';
import type { BearerReader, Caller } from '@/sandbox/identity/bearer';
import { type InvalidParam, workspaceProblem } from '@/sandbox/workspaces/workspace-errors';
import { instanceRoleOf, isAdmin, type WorkspaceRow, workspacesOf } from '@/sandbox/workspaces/workspace-rows';

export interface OrgCall {
  orgId: string;
  caller: Caller;
  instanceRole: string;
}

/** Admits a call to an organisation: 401 for its token, 422 for its ids, 404 for somebody who does not belong there. */
export async function admitToOrg(core: Core, bearer: BearerReader, c: Context): Promise<OrgCall> {
  const read = await bearer.read(c.req.header('authorization'), 'evo.workspace');
  if (!read.ok)
    throw workspaceProblem(
      'unauthorized',
      read.reason === 'missing-token' ? 'No bearer token was given.' : 'The bearer token is not valid.',
    );
  const orgId = pathIds(c, ['org', 'workspace', 'user']).org ?? '';
  const instanceRole = await instanceRoleOf(core, orgId, read.caller.account.id);
  if (instanceRole === null)
    throw workspaceProblem('not-found', 'There is no such organization, or you have no access to it.');
  return { orgId, caller: read.caller, instanceRole };
}

/** As `admitToOrg`, and 403 for everybody but instance admins. */
export async function admitAdmin(core: Core, bearer: BearerReader, c: Context): Promise<OrgCall> {
  const call = await admitToOrg(core, bearer, c);
  if (!isAdmin(call.instanceRole)) throw workspaceProblem('forbidden', 'Only instance admins may do this.');
  return call;
}

/** The workspace in the path: 404 where it is unknown or the caller holds no role there, 410 once it is deleted. */
export async function requireWorkspace(core: Core, call: OrgCall, c: Context, asAdmin: boolean): Promise<WorkspaceRow> {
  const wanted = pathIds(c, ['workspace']).workspace;
  const found = (await workspacesOf(core, call.orgId, call.caller.account.id)).find((row) => row.id === wanted);
  if (found === undefined || (found.role === null && !asAdmin)) {
    throw workspaceProblem('not-found', 'There is no such workspace, or you have no access to it.');
  }
  if (found.deleted_at !== null && c.req.query('deleted')?.toLowerCase() !== 'true') {
    throw workspaceProblem('gone', 'The workspace has been deleted.');
  }
  return found;
}

/** The path's ids in lower case; throws the 422 that names those that are none. */
export function pathIds(c: Context, names: string[]): Record<string, string> {
  const invalid: InvalidParam[] = [];
  const ids: Record<string, string> = {};
  for (const name of names) {
    const text = c.req.param(name);
    if (text === undefined) continue;
    const id = parseUuid(text);
    if (id === null)
      invalid.push({ name: name === 'org' ? 'org_id' : `${name}_id`, reason: 'Input should be a valid UUID' });
    else ids[name] = id;
  }
  if (invalid.length > 0) throw workspaceProblem('validation', 'The request is not valid.', invalid);
  return ids;
}
