import { invitations } from '@/sandbox/seed/invitations';
import { ENERGY, MINING, type Role, seedWorkspaces, workspaceId } from '@/sandbox/seed/organisations';
import { FORMER_COLLEAGUE_ID, people, personId } from '@/sandbox/seed/people';
import type { Connection } from '@/sandbox/store/database';

const CREATED_FROM = Date.parse('2024-05-06T01:30:00Z');
const DAY_MS = 86_400_000;
const roles: readonly Role[] = ['owner', 'editor', 'viewer'];

/** Inserts the workspaces themselves, without roles and files. */
export async function insertWorkspaces(connection: Connection): Promise<void> {
  const creator = personId('account.holder');
  for (const [position, workspace] of seedWorkspaces.entries()) {
    const created = CREATED_FROM + position * 11 * DAY_MS;
    await connection.query(
      `INSERT INTO workspaces (id, org_id, position, name, description, default_coordinate_system, labels,
                               created_at, created_by, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        workspaceId(workspace.name),
        workspace.orgId,
        position,
        workspace.name,
        workspace.description,
        workspace.coordinateSystem,
        workspace.labels,
        created,
        creator,
        created + (700 - position * 23) * DAY_MS,
        creator,
      ],
    );
  }
}

/** Inserts who belongs to which instance and holds which role, and who was invited. */
export async function insertRoles(connection: Connection): Promise<void> {
  const instance = people.flatMap((person) => [
    ...(person.mining === null ? [] : [{ org: MINING.id, account: person.id, role: person.mining }]),
    ...(person.energy === null ? [] : [{ org: ENERGY.id, account: person.id, role: person.energy }]),
  ]);
  await connection.query('INSERT INTO instance_members SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[])', [
    instance.map((row) => row.org),
    instance.map((row) => row.account),
    instance.map((row) => row.role),
  ]);
  const members = seedWorkspaces.flatMap((workspace) =>
    roles.flatMap((role) =>
      workspace.members[role].map((who) => ({
        workspace: workspaceId(workspace.name),
        account: who === FORMER_COLLEAGUE_ID ? who : personId(who),
        role,
      })),
    ),
  );
  await connection.query('INSERT INTO workspace_members SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[])', [
    members.map((row) => row.workspace),
    members.map((row) => row.account),
    members.map((row) => row.role),
  ]);
  for (const row of invitations) {
    await connection.query('INSERT INTO invitations VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      row.id,
      row.orgId,
      row.email,
      row.status,
      row.role,
      row.createdAt,
      row.expiresAt,
      row.invitedByEmail,
    ]);
  }
}
