import { randomUUID } from 'node:crypto';
import type { Core } from '@/sandbox/core';
import { inTransaction } from '@/sandbox/store/database';
import { instanceRoles } from '@/sandbox/workspaces/instance-roles';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

const INVITATION_LIFE_MS = 30 * 86_400_000;

export interface NewMember {
  email: string;
  /** Ids of instance roles. */
  roles: string[];
}

/** The most privileged of the roles, since a person shows one only; throws 422 for none and for an unknown one. */
export function chosenRole(ids: string[], field: string): string {
  const unknown = ids.find((id) => !instanceRoles.some((role) => role.id === id));
  const chosen = instanceRoles.findLast((role) => ids.includes(role.id));
  if (unknown === undefined && chosen !== undefined) return chosen.name;
  const reason = unknown === undefined ? 'must name a role' : 'names an unknown role';
  throw workspaceProblem('validation', 'The request is not valid.', [{ name: field, reason }]);
}

/** Adds people who have an account, and invites the others. Returns the ids of both, in the order given. */
export async function addMembers(core: Core, orgId: string, byEmail: string, people: NewMember[]) {
  const wanted = people.map((one, index) => ({
    email: one.email.toLowerCase(),
    role: chosenRole(one.roles, `users.${index}.roles`),
  }));
  const members: string[] = [];
  const invitations: string[] = [];
  const now = core.clock.now();
  await inTransaction(core.database, async (connection) => {
    for (const { email, role } of wanted) {
      const account = core.accounts.findByName(email);
      if (account !== undefined) {
        await connection.query(
          `INSERT INTO instance_members VALUES ($1, $2, $3)
           ON CONFLICT (org_id, account_id) DO UPDATE SET role = excluded.role`,
          [orgId, account.id, role],
        );
        members.push(account.id);
        continue;
      }
      const id = randomUUID();
      await connection.query('DELETE FROM invitations WHERE org_id = $1 AND email = $2', [orgId, email]);
      await connection.query(`INSERT INTO invitations VALUES ($1, $2, $3, 'Pending', $4, $5, $6, $7)`, [
        ...[id, orgId, email, role, now, now + INVITATION_LIFE_MS, byEmail],
      ]);
      invitations.push(id);
    }
  });
  return { members, invitations };
}

/** Throws 404 for somebody who does not belong to the instance. */
export async function changeInstanceRole(core: Core, orgId: string, userId: string, role: string): Promise<void> {
  const done = await core.database.query(
    'UPDATE instance_members SET role = $3 WHERE org_id = $1 AND account_id = $2 RETURNING 1',
    [orgId, userId, role],
  );
  if (done.rows.length === 0) throw workspaceProblem('not-found', 'There is no such person in the organization.');
}

/** Takes a person out of the instance and out of its workspaces. Throws 404 for somebody who does not belong there. */
export async function removeMember(core: Core, orgId: string, userId: string): Promise<void> {
  await inTransaction(core.database, async (connection) => {
    const done = await connection.query(
      'DELETE FROM instance_members WHERE org_id = $1 AND account_id = $2 RETURNING 1',
      [orgId, userId],
    );
    if (done.rows.length === 0) throw workspaceProblem('not-found', 'There is no such person in the organization.');
    await connection.query(
      'DELETE FROM workspace_members m USING workspaces w WHERE w.id = m.workspace_id AND w.org_id = $1 AND m.account_id = $2',
      [orgId, userId],
    );
  });
}

/** Throws 404 for an unknown invitation. */
export async function removeInvitation(core: Core, orgId: string, invitationId: string): Promise<void> {
  const done = await core.database.query('DELETE FROM invitations WHERE org_id = $1 AND id = $2 RETURNING 1', [
    orgId,
    invitationId,
  ]);
  if (done.rows.length === 0) throw workspaceProblem('not-found', 'There is no such invitation.');
}
