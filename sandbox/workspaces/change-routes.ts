import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import { parseBoolean } from '@/sandbox/http/parameters';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { admitToOrg, type OrgCall, pathIds, requireWorkspace } from '@/sandbox/workspaces/access';
import {
  createWorkspace,
  deleteWorkspace,
  restoreWorkspace,
  updateWorkspace,
} from '@/sandbox/workspaces/change-workspace';
import { workspaceAddress, workspaceDocument } from '@/sandbox/workspaces/documents';
import { plainString, readJson } from '@/sandbox/workspaces/read-json';
import { workspaceErrorBody, workspaceProblem } from '@/sandbox/workspaces/workspace-errors';
import { type WorkspaceRole, type WorkspaceRow, workspacesOf } from '@/sandbox/workspaces/workspace-rows';

const BASE = '/workspace/orgs/:org/workspaces';

const corner = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const boundingBox = z
  .object({ type: z.literal('Polygon'), coordinates: z.tuple([z.array(corner).length(5)]) })
  .refine(({ coordinates: [ring] }) => String(ring[0]) === String(ring[4]), { error: 'must be closed' });
const fields = z.object({
  name: plainString.min(1).max(60),
  description: plainString.nullish(),
  default_coordinate_system: plainString.nullish(),
  labels: z.array(plainString.min(1).max(100)).max(20).nullish(),
  bounding_box: boundingBox.nullish(),
});
/** Clients send null for what they leave as it is. */
const changes = fields.extend({ name: fields.shape.name.nullish() });

/** Creating, changing, deleting and restoring workspaces. Instance admins have no addresses of their own for it. */
export function workspaceChangeRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.post(BASE, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    const wanted = await readJson(c, fields);
    const id = await createWorkspace(core, call.orgId, call.caller.account.id, {
      name: wanted.name,
      description: wanted.description ?? '',
      default_coordinate_system: wanted.default_coordinate_system ?? '',
      labels: wanted.labels ?? [],
      bounding_box: wanted.bounding_box ?? null,
    });
    return json(await documentOf(core, call, id), 201);
  });

  app.patch(`${BASE}/:workspace`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    const workspace = requireRole(await requireWorkspace(core, call, c, false), ['owner', 'editor']);
    const wanted = await readJson(c, changes);
    const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null));
    await updateWorkspace(core, workspace, call.caller.account.id, given);
    return json(await documentOf(core, call, workspace.id));
  });

  app.delete(`${BASE}/:workspace`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    const workspace = requireRole(await requireWorkspace(core, call, c, false), ['owner']);
    await deleteWorkspace(core, workspace.id);
    return c.body(null, 204);
  });

  app.post(`${BASE}/:workspace`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    const workspace = requireRole(await deletedWorkspace(core, call, c), ['owner']);
    const name = await restoreWorkspace(core, workspace);
    if (name === workspace.name) return c.body(null, 204);
    const detail = `The workspace was restored as ${name}, since its name is taken.`;
    return json(workspaceErrorBody(303, 'renamed', 'See Other', detail), 303, {
      Location: workspaceAddress(core, workspace),
    });
  });

  return app;
}

async function documentOf(core: Core, call: OrgCall, id: string) {
  const row = (await workspacesOf(core, call.orgId, call.caller.account.id)).find((one) => one.id === id);
  if (row === undefined) throw workspaceProblem('not-found', 'There is no such workspace any more.');
  return workspaceDocument(core, row);
}

function requireRole(workspace: WorkspaceRow, permitted: WorkspaceRole[]): WorkspaceRow {
  if (workspace.role !== null && permitted.includes(workspace.role)) return workspace;
  throw workspaceProblem('forbidden', `Only ${permitted.join(' and ')} of the workspace may do this.`);
}

/** The workspace to be restored; throws 404 without a role there, 400 for one that is not deleted or when nothing is asked. */
async function deletedWorkspace(core: Core, call: OrgCall, c: Context): Promise<WorkspaceRow> {
  if (parseBoolean(c.req.query('deleted') ?? '') !== false)
    throw workspaceProblem('bad-request', 'Restoring is asked for by deleted=false.');
  const wanted = pathIds(c, ['workspace']).workspace;
  const found = (await workspacesOf(core, call.orgId, call.caller.account.id)).find((row) => row.id === wanted);
  if (found === undefined || found.role === null)
    throw workspaceProblem('not-found', 'There is no such workspace, or you have no access to it.');
  if (found.deleted_at === null) throw workspaceProblem('bad-request', 'The workspace is not deleted.');
  return found;
}
