import { randomUUID } from 'node:crypto';
import type { Core } from '@/sandbox/core';
import { type Connection, inTransaction } from '@/sandbox/store/database';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

export interface WorkspaceFields {
  name: string;
  description: string;
  default_coordinate_system: string;
  labels: string[];
  bounding_box: unknown;
}

const LONGEST_NAME = 60;
const columns = ['name', 'description', 'default_coordinate_system', 'labels', 'bounding_box'] as const;

/** Makes a workspace that the creator owns, and returns its id. Throws 409 for a name that is taken. */
export async function createWorkspace(core: Core, orgId: string, by: string, fields: WorkspaceFields): Promise<string> {
  const id = randomUUID();
  const now = core.clock.now();
  await inOrganisation(core, orgId, async (connection) => {
    await requireFreeName(connection, orgId, fields.name, id);
    await connection.query(
      `INSERT INTO workspaces (id, org_id, position, name, description, default_coordinate_system, labels, bounding_box,
                               created_at, created_by, updated_at, updated_by)
       SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $8, $9 FROM workspaces`,
      [id, orgId, ...columns.map((column) => columnValue(fields, column)), now, by],
    );
    await connection.query(`INSERT INTO workspace_members VALUES ($1, $2, 'owner')`, [id, by]);
  });
  return id;
}

/** Changes the given fields. Throws 409 for a name that is taken. */
export async function updateWorkspace(
  core: Core,
  workspace: { id: string; org_id: string },
  by: string,
  fields: Partial<WorkspaceFields>,
): Promise<void> {
  await inOrganisation(core, workspace.org_id, async (connection) => {
    if (fields.name !== undefined) await requireFreeName(connection, workspace.org_id, fields.name, workspace.id);
    const given = columns.filter((column) => fields[column] !== undefined);
    await connection.query(
      `UPDATE workspaces SET ${['updated_at', 'updated_by', ...given].map((column, index) => `${column} = $${index + 2}`).join(', ')}
       WHERE id = $1`,
      [workspace.id, core.clock.now(), by, ...given.map((column) => columnValue(fields, column))],
    );
  });
}

/** Marks it deleted; its name is free then. */
export async function deleteWorkspace(core: Core, workspaceId: string): Promise<void> {
  await core.database.query('UPDATE workspaces SET deleted_at = $2 WHERE id = $1', [workspaceId, core.clock.now()]);
}

/** Brings a deleted workspace back and returns its name: another one, with a number, where the old one is taken. */
export async function restoreWorkspace(
  core: Core,
  workspace: { id: string; org_id: string; name: string },
): Promise<string> {
  return inOrganisation(core, workspace.org_id, async (connection) => {
    let name = workspace.name;
    for (let number = 2; await isTaken(connection, workspace.org_id, name, workspace.id); number += 1) {
      const suffix = ` (${number})`;
      name = workspace.name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    await connection.query('UPDATE workspaces SET deleted_at = NULL, name = $2 WHERE id = $1', [workspace.id, name]);
    return name;
  });
}

/** One change of names at a time in an organisation. */
async function inOrganisation<T>(core: Core, orgId: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  return inTransaction(core.database, async (connection) => {
    await connection.query('SELECT 1 FROM organisations WHERE id = $1 FOR UPDATE', [orgId]);
    return work(connection);
  });
}

async function requireFreeName(connection: Connection, orgId: string, name: string, ownId: string): Promise<void> {
  if (await isTaken(connection, orgId, name, ownId))
    throw workspaceProblem('conflict', 'Another workspace has this name already.');
}

async function isTaken(connection: Connection, orgId: string, name: string, ownId: string): Promise<boolean> {
  const found = await connection.query(
    'SELECT 1 FROM workspaces WHERE org_id = $1 AND name = $2 AND id <> $3 AND deleted_at IS NULL',
    [orgId, name, ownId],
  );
  return found.rows.length > 0;
}

function columnValue(fields: Partial<WorkspaceFields>, column: (typeof columns)[number]): unknown {
  const value = fields[column];
  return column === 'bounding_box' && value !== null ? JSON.stringify(value) : value;
}
