import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { admitAdmin, admitToOrg, type OrgCall, pathIds, requireWorkspace } from '@/sandbox/workspaces/access';
import { type Actor, changeRole, changeRoles } from '@/sandbox/workspaces/change-role';
import { requireMember } from '@/sandbox/workspaces/find-person';
import { plainString, readJson, uuid, workspaceRole } from '@/sandbox/workspaces/read-json';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';
import { type WorkspaceRow, workspacesOf } from '@/sandbox/workspaces/workspace-rows';

const MOST_ASSIGNMENTS = 100;
const assignment = z.union(
  [z.object({ role: workspaceRole, user_id: uuid }), z.object({ role: workspaceRole, email: plainString })],
  { error: 'must hold role, and user_id or email' },
);
const bulk = z.object({
  role_assignments: z.array(z.object({ role: workspaceRole, user_id: uuid, workspace_id: uuid })).max(MOST_ASSIGNMENTS),
});

/** Giving and taking roles in workspaces, for their people and (under `/admin`) for instance admins. */
export function roleRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  for (const [base, asAdmin] of [
    ['/workspace/orgs/:org', false],
    ['/workspace/admin/orgs/:org', true],
  ] as const) {
    const admit = async (c: Context): Promise<{ call: OrgCall; workspace: WorkspaceRow; actor: Actor }> => {
      const call = await (asAdmin ? admitAdmin : admitToOrg)(core, bearer, c);
      const workspace = await requireWorkspace(core, call, c, asAdmin);
      return { call, workspace, actor: actorIn(call, workspace, asAdmin) };
    };

    app.post(`${base}/workspaces/:workspace/users`, async (c) => {
      const { call, workspace, actor } = await admit(c);
      const wanted = await readJson(c, assignment);
      const userId = await requireMember(core, call.orgId, wanted);
      await changeRole(core, actor, { workspaceId: workspace.id, userId, role: wanted.role });
      return json({ role: wanted.role, user_id: userId }, 201);
    });

    app.delete(`${base}/workspaces/:workspace/users/:user`, async (c) => {
      const { workspace, actor } = await admit(c);
      const userId = pathIds(c, ['user']).user ?? '';
      await changeRole(core, actor, { workspaceId: workspace.id, userId, role: null });
      return c.body(null, 204);
    });
  }

  app.post('/workspace/admin/orgs/:org/action/bulk_assign_roles', async (c) => {
    const call = await admitAdmin(core, bearer, c);
    const wanted = await readJson(c, bulk);
    const known = await workspacesOf(core, call.orgId, call.caller.account.id);
    for (const [index, one] of wanted.role_assignments.entries()) {
      requireLive(known, one.workspace_id, `role_assignments.${index}.workspace_id`);
      await requireMember(core, call.orgId, one, `role_assignments.${index}.`);
    }
    const changes = wanted.role_assignments.map((one) => ({
      ...one,
      workspaceId: one.workspace_id,
      userId: one.user_id,
    }));
    await changeRoles(core, { accountId: call.caller.account.id, role: 'admin' }, changes);
    return json(wanted);
  });

  return app;
}

function actorIn(call: OrgCall, workspace: WorkspaceRow, asAdmin: boolean): Actor {
  // Without a role `requireWorkspace` has refused the call, unless it is an admin's.
  return { accountId: call.caller.account.id, role: asAdmin ? 'admin' : (workspace.role ?? 'viewer') };
}

function requireLive(known: WorkspaceRow[], workspaceId: string, name: string): void {
  if (known.some((row) => row.id === workspaceId && row.deleted_at === null)) return;
  throw workspaceProblem('validation', 'The request is not valid.', [{ name, reason: 'is no workspace here' }]);
}
