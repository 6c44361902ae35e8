import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { admitAdmin } from '@/sandbox/workspaces/access';
import { readJson, uuid } from '@/sandbox/workspaces/read-json';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

const ADMIN = '/workspace/admin/orgs/:org';
const MOST = 100;
const enablements = z.object({
  ml_enablements: z
    .array(z.object({ workspace_id: uuid, ml_enabled: z.boolean() }))
    .min(1)
    .max(MOST),
});

/** The instance's settings, and machine learning switched on and off for workspaces. */
export function settingsRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get(`${ADMIN}/settings`, async (c) => {
    const { orgId } = await admitAdmin(core, bearer, c);
    const never = { created_at: null, created_by: null, updated_at: null, updated_by: null };
    return json({ id: orgId, settings: { ml_enabled: false }, ...never });
  });

  app.post(`${ADMIN}/action/update_ml_enablement`, async (c) => {
    const { orgId } = await admitAdmin(core, bearer, c);
    const wanted = await readJson(c, enablements);
    const ids = wanted.ml_enablements.map((one) => one.workspace_id);
    const done = await core.database.query(
      `UPDATE workspaces w SET ml_enabled = e.enabled FROM unnest($2::uuid[], $3::boolean[]) AS e (id, enabled)
       WHERE w.id = e.id AND w.org_id = $1 AND (
         SELECT count(*) FROM workspaces k WHERE k.id = ANY($2) AND k.org_id = $1 AND k.deleted_at IS NULL) = $4
       RETURNING 1`,
      [orgId, ids, wanted.ml_enablements.map((one) => one.ml_enabled), new Set(ids).size],
    );
    if (done.rows.length > 0) return json(wanted);
    const reason = 'names a workspace that is not here';
    throw workspaceProblem('validation', 'The request is not valid.', [{ name: 'ml_enablements', reason }]);
  });

  return app;
}
