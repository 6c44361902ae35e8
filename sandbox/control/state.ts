import { type Core, HUB_CODE } from '@/sandbox/core';
import { MINING } from '@/sandbox/seed/organisations';

/** What `GET /_sandbox/state` answers: ids, addresses, counts and roles as they are now. */
export async function readState(core: Core) {
  const [organisations, workspaces, members, counts, instance] = await Promise.all([
    core.database.query<{ id: string; name: string }>('SELECT id, name FROM organisations ORDER BY position'),
    core.database.query<{ id: string; org_id: string; name: string }>(
      'SELECT id, org_id, name FROM workspaces ORDER BY position',
    ),
    core.database.query<{ workspace_id: string; account_id: string; role: string }>('SELECT * FROM workspace_members'),
    core.database.query<{ workspace_id: string; live: string; deleted: string }>(
      `SELECT workspace_id, count(*) FILTER (WHERE deleted_at IS NULL) AS live, count(*) FILTER (WHERE deleted_at IS NOT NULL) AS deleted
       FROM files GROUP BY workspace_id`,
    ),
    core.database.query<{ account_id: string; role: string }>(
      'SELECT account_id, role FROM instance_members WHERE org_id = $1',
      [MINING.id],
    ),
  ]);
  const countOf = new Map(counts.rows.map((row) => [row.workspace_id, row]));
  const instanceRoleOf = new Map(instance.rows.map((row) => [row.account_id, row.role]));
  const rolesIn = (workspaceId: string): Record<string, string> =>
    Object.fromEntries(
      members.rows
        .filter((row) => row.workspace_id === workspaceId)
        .map((row) => [core.accounts.find(row.account_id)?.email ?? row.account_id, row.role]),
    );
  return {
    now: new Date(core.clock.now()).toISOString(),
    clockOffsetSeconds: core.clock.offsetSeconds,
    issuer: core.origin,
    discoveryUrl: core.origin,
    hub: { code: HUB_CODE, url: core.origin },
    organisations: organisations.rows.map((organisation) => ({
      ...organisation,
      workspaces: workspaces.rows
        .filter((workspace) => workspace.org_id === organisation.id)
        .map(({ id, name }) => ({
          id,
          name,
          files: Number(countOf.get(id)?.live ?? 0),
          deletedFiles: Number(countOf.get(id)?.deleted ?? 0),
          roles: rolesIn(id),
        })),
    })),
    accounts: core.accounts
      .all()
      .map(({ id, email, name }) => ({ id, email, name, instanceRole: instanceRoleOf.get(id) ?? null })),
  };
}
