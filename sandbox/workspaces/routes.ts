import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import { parseUuid } from '@/sandbox/http/parameters';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { admitAdmin, admitToOrg, type OrgCall, pathIds, requireWorkspace } from '@/sandbox/workspaces/access';
import { userWorkspaceDocument, workspaceDocument } from '@/sandbox/workspaces/documents';
import { parseWorkspaceQuery, USUAL_LIMIT } from '@/sandbox/workspaces/list-query';
import { selectWorkspaces, totalLinks } from '@/sandbox/workspaces/list-workspaces';
import { workspaceUsers } from '@/sandbox/workspaces/users';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';
import { roleIn, type WorkspaceRow, workspacesOf } from '@/sandbox/workspaces/workspace-rows';

const ORDINARY = '/workspace/orgs/:org';
const ADMIN = '/workspace/admin/orgs/:org';
const EVERYTHING = 1000;

/** Reading workspaces and their roles, for members and (under `/admin`) for instance admins. */
export function workspaceRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get(`${ORDINARY}/workspaces`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    return json(await listFor(core, c, call, await ownRows(core, call), (row) => workspaceDocument(core, row)));
  });

  app.get(`${ORDINARY}/workspaces/summary`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    return json(await listFor(core, c, call, await ownRows(core, call), ({ id, name }) => ({ id, name }), EVERYTHING));
  });

  app.get(`${ORDINARY}/workspaces/:workspace`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    return json(workspaceDocument(core, await requireWorkspace(core, call, c, false)));
  });

  app.get(`${ORDINARY}/workspaces/:workspace/current-user-role`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    const { role } = await requireWorkspace(core, call, c, false);
    return json({ user_id: call.caller.account.id, role });
  });

  app.get(`${ORDINARY}/workspaces/:workspace/users`, async (c) => {
    const call = await admitToOrg(core, bearer, c);
    const workspace = await requireWorkspace(core, call, c, false);
    return json(await workspaceUsers(core, workspace.id, userFilter(c)));
  });

  app.get(`${ADMIN}/workspaces`, async (c) => {
    const call = await admitAdmin(core, bearer, c);
    const rows = await workspacesOf(core, call.orgId, call.caller.account.id);
    return json(await listFor(core, c, call, rows, (row) => workspaceDocument(core, row)));
  });

  app.get(`${ADMIN}/workspaces/:workspace`, async (c) => {
    const call = await admitAdmin(core, bearer, c);
    return json(workspaceDocument(core, await requireWorkspace(core, call, c, true)));
  });

  app.get(`${ADMIN}/workspaces/:workspace/users`, async (c) => {
    const call = await admitAdmin(core, bearer, c);
    const workspace = await requireWorkspace(core, call, c, true);
    return json(await workspaceUsers(core, workspace.id, userFilter(c)));
  });

  app.get(`${ADMIN}/users/:user/workspaces`, async (c) => {
    const call = await admitAdmin(core, bearer, c);
    const rows = (await workspacesOf(core, call.orgId, pathIds(c, ['user']).user ?? '')).filter(
      (row) => row.role !== null,
    );
    return json(await listFor(core, c, call, rows, (row) => userWorkspaceDocument(core, row)));
  });

  return app;
}

async function ownRows(core: Core, call: OrgCall): Promise<WorkspaceRow[]> {
  return (await workspacesOf(core, call.orgId, call.caller.account.id)).filter((row) => row.role !== null);
}

async function listFor(
  core: Core,
  c: Context,
  call: OrgCall,
  rows: WorkspaceRow[],
  show: (row: WorkspaceRow) => object,
  usualLimit = USUAL_LIMIT,
) {
  const url = new URL(c.req.url);
  const query = parseWorkspaceQuery(url.searchParams, usualLimit);
  const selected = selectWorkspaces(await withMember(core, call, rows, query.userId), query);
  const page = selected.slice(query.offset, query.offset + query.limit);
  const links = totalLinks(core.origin + url.pathname, url.searchParams, query, page.length, selected.length);
  return { links, results: page.map(show) };
}

/** Only workspaces in which that user holds a role. */
async function withMember(
  core: Core,
  call: OrgCall,
  rows: WorkspaceRow[],
  userId: string | null,
): Promise<WorkspaceRow[]> {
  if (userId === null) return rows;
  const held = await Promise.all(rows.map((row) => roleIn(core, call.orgId, row.id, userId)));
  return rows.filter((_row, index) => held[index] !== null);
}

function userFilter(c: Context): string | null {
  const text = c.req.query('user_id') ?? c.req.query('filter[user_id]');
  if (text === undefined) return null;
  const id = parseUuid(text);
  if (id === null)
    throw workspaceProblem('validation', 'The request is not valid.', [{ name: 'user_id', reason: 'must be a UUID' }]);
  return id;
}
