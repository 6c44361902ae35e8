import type { Context } from 'hono';
import type { Core } from '@/sandbox/core';
import { fileProblem, type Invalid, validationProblem } from '@/sandbox/files/file-errors';
import type { Place } from '@/sandbox/files/list-files';
import { parseUuid } from '@/sandbox/http/parameters';
import type { BearerReader, Caller } from '@/sandbox/identity/bearer';
import { roleIn } from '@/sandbox/workspaces/workspace-rows';

const permittedRoles = { read: ['viewer', 'editor', 'owner'], write: ['editor', 'owner'] };

export interface FileCall {
  place: Place;
  caller: Caller;
  /** The id in the path, in lower case; empty on routes that have none. */
  fileId: string;
}

/** Admits a call: 401 for its token, 422 for its ids, 403 for a role that does not permit it. */
export async function admit(core: Core, bearer: BearerReader, c: Context, need: 'read' | 'write'): Promise<FileCall> {
  const read = await bearer.read(c.req.header('authorization'), 'evo.file');
  if (!read.ok) throw fileProblem(`auth/${read.reason}`);
  const ids = parseIds(c);
  const role = await roleIn(core, ids.orgId, ids.workspaceId, read.caller.account.id);
  if (role === null || !permittedRoles[need].includes(role)) {
    throw fileProblem('auth/insufficient-role', undefined, {
      permitted_roles: permittedRoles[need],
      your_role: role ?? '',
    });
  }
  return { place: { orgId: ids.orgId, workspaceId: ids.workspaceId }, caller: read.caller, fileId: ids.fileId };
}

function parseIds(c: Context): { orgId: string; workspaceId: string; fileId: string } {
  const faults: Invalid[] = [];
  const id = (param: string, name: string): string => {
    const text = c.req.param(param);
    if (text === undefined) return '';
    const uuid = parseUuid(text);
    if (uuid === null)
      faults.push({ kind: 'uuid_parsing', where: 'path', name, message: 'Input should be a valid UUID', input: text });
    return uuid ?? '';
  };
  const ids = {
    orgId: id('org', 'organisation_id'),
    workspaceId: id('workspace', 'workspace_id'),
    fileId: id('file', 'file_id'),
  };
  if (faults.length > 0) throw validationProblem(faults);
  return ids;
}
