import type { Core } from '@/sandbox/core';

export type WorkspaceRole = 'owner' | 'editor' | 'viewer';

export interface WorkspaceRow {
  id: string;
  org_id: string;
  name: string;
  description: string;
  default_coordinate_system: string;
  labels: string[];
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
  deleted_at: string | null;
  /** GeoJSON as it was given. */
  bounding_box: unknown;
  ml_enabled: boolean;
  role: WorkspaceRole | null;
}

/** All workspaces of an organisation with the role that one person holds there. */
export async function workspacesOf(core: Core, orgId: string, accountId: string): Promise<WorkspaceRow[]> {
  const found = await core.database.query<WorkspaceRow>(
    `SELECT w.*, m.role FROM workspaces w
     LEFT JOIN workspace_members m ON m.workspace_id = w.id AND m.account_id = $2
     WHERE w.org_id = $1 ORDER BY w.position, w.id`,
    [orgId, accountId],
  );
  return found.rows;
}

/** The role that a person holds in a workspace of that organisation; null for none, and for a workspace that is not there. */
export async function roleIn(
  core: Core,
  orgId: string,
  workspaceId: string,
  accountId: string,
): Promise<WorkspaceRole | null> {
  const found = await core.database.query<{ role: WorkspaceRole }>(
    `SELECT m.role FROM workspace_members m JOIN workspaces w ON w.id = m.workspace_id
     WHERE w.id = $1 AND w.org_id = $2 AND m.account_id = $3 AND w.deleted_at IS NULL`,
    [workspaceId, orgId, accountId],
  );
  return found.rows[0]?.role ?? null;
}

/** The instance role of a person; null for somebody who does not belong to the organisation. */
export async function instanceRoleOf(core: Core, orgId: string, accountId: string): Promise<string | null> {
  const found = await core.database.query<{ role: string }>(
    'SELECT role FROM instance_members WHERE org_id = $1 AND account_id = $2',
    [orgId, accountId],
  );
  return found.rows[0]?.role ?? null;
}

/** Whether that instance role opens the admin addresses. */
export function isAdmin(instanceRole: string | null): boolean {
  return instanceRole === 'Evo Admin' || instanceRole === 'Evo Owner';
}
