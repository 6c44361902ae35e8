import type { Core } from '@/sandbox/core';
import { type Connection, inTransaction } from '@/sandbox/store/database';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';
import type { WorkspaceRole } from '@/sandbox/workspaces/workspace-rows';

const levels: Record<WorkspaceRole, number> = { viewer: 1, editor: 2, owner: 3 };

export interface Actor {
  accountId: string;
  /** What the caller is there; on the admin addresses instance admins have no limits. */
  role: WorkspaceRole | 'admin';
}

export interface RoleChange {
  workspaceId: string;
  userId: string;
  /** Null takes the role away. */
  role: WorkspaceRole | null;
}

/** Gives, changes or takes one role. Throws 403 above the caller's own level, 404 for a role that is not held. */
export async function changeRole(core: Core, actor: Actor, change: RoleChange): Promise<void> {
  await changeRoles(core, actor, [change]);
}

/** All of the changes, or none. */
export async function changeRoles(core: Core, actor: Actor, changes: RoleChange[]): Promise<void> {
  await inTransaction(core.database, async (connection) => {
    const workspaceIds = [...new Set(changes.map(({ workspaceId }) => workspaceId))];
    // In one order, so that two of these cannot wait for each other; and no two take away the last owners at once.
    await connection.query('SELECT 1 FROM workspaces WHERE id = ANY($1) ORDER BY id FOR UPDATE', [workspaceIds]);
    for (const change of changes) await applyChange(core, connection, actor, change);
  });
}

async function applyChange(core: Core, connection: Connection, actor: Actor, change: RoleChange): Promise<void> {
  const held = await connection.query<{ account_id: string; role: WorkspaceRole }>(
    `SELECT account_id, role FROM workspace_members WHERE workspace_id = $1 AND (account_id = $2 OR role = 'owner')`,
    [change.workspaceId, change.userId],
  );
  const before = held.rows.find((row) => row.account_id === change.userId)?.role ?? null;
  if (change.role === null && before === null)
    throw workspaceProblem('not-found', 'This person holds no role in the workspace.');
  requireLevel(actor, change, before);
  const owners = held.rows.filter((row) => row.role === 'owner');
  if (before === 'owner' && change.role !== 'owner' && owners.length === 1) refuseLastOwner(core);
  if (change.role === null) {
    await connection.query('DELETE FROM workspace_members WHERE workspace_id = $1 AND account_id = $2', [
      change.workspaceId,
      change.userId,
    ]);
    return;
  }
  await connection.query(
    `INSERT INTO workspace_members VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id, account_id) DO UPDATE SET role = excluded.role`,
    [change.workspaceId, change.userId, change.role],
  );
}

/** Nobody changes what stands above their own role; everybody may leave. */
function requireLevel(actor: Actor, change: RoleChange, before: WorkspaceRole | null): void {
  const leaves = change.role === null && change.userId === actor.accountId;
  if (actor.role === 'admin' || leaves) return;
  const needed = Math.max(levels.editor, ...[before, change.role].map((role) => (role === null ? 0 : levels[role])));
  if (levels[actor.role] < needed)
    throw workspaceProblem('forbidden', 'Your role in the workspace does not permit this.');
}

function refuseLastOwner(core: Core): void {
  const how = core.switches.values.lastOwner;
  if (how === 'leaves') return;
  throw workspaceProblem(how === '403' ? 'forbidden' : 'conflict', 'A workspace keeps at least one owner.');
}
