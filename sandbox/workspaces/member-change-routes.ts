import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { admitAdmin, pathIds } from '@/sandbox/workspaces/access';
import {
  addMembers,
  changeInstanceRole,
  chosenRole,
  removeInvitation,
  removeMember,
} from '@/sandbox/workspaces/change-members';
import {
  invitationDocument,
  type InvitationRow,
  memberDocument,
  shortRole,
} from '@/sandbox/workspaces/member-documents';
import { plainString, readJson, uuid } from '@/sandbox/workspaces/read-json';

const BASE = '/workspace/orgs/:org/members';
const newMembers = z.object({
  users: z.array(
    z.object({ email: plainString.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'), roles: z.array(uuid) }),
  ),
});
const newRoles = z.object({ roles: z.array(uuid) });

/** What instance admins change about the people of an instance. `/members` itself is the older name of `/members/users`. */
export function memberChangeRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.delete(`${BASE}/invitations/:invitation`, async (c) => {
    const call = await admitAdmin(core, bearer, c);
    await removeInvitation(core, call.orgId, pathIds(c, ['invitation']).invitation ?? '');
    return c.body(null, 204);
  });

  for (const path of [BASE, `${BASE}/users`]) {
    app.post(path, async (c) => {
      const call = await admitAdmin(core, bearer, c);
      const { users } = await readJson(c, newMembers);
      const added = await addMembers(core, call.orgId, call.caller.account.email, users);
      return json(await addedDocument(core, call.orgId, added), 201);
    });

    app.patch(`${path}/:user`, async (c) => {
      const call = await admitAdmin(core, bearer, c);
      const id = pathIds(c, ['user']).user ?? '';
      const role = chosenRole((await readJson(c, newRoles)).roles, 'roles');
      await changeInstanceRole(core, call.orgId, id, role);
      return json({ id, roles: [shortRole(role)] });
    });

    app.delete(`${path}/:user`, async (c) => {
      const call = await admitAdmin(core, bearer, c);
      await removeMember(core, call.orgId, pathIds(c, ['user']).user ?? '');
      return c.body(null, 204);
    });
  }

  return app;
}

async function addedDocument(core: Core, orgId: string, added: { members: string[]; invitations: string[] }) {
  const [members, invitations] = await Promise.all([
    core.database.query<{ account_id: string; role: string }>(
      'SELECT account_id, role FROM instance_members WHERE org_id = $1 AND account_id = ANY($2)',
      [orgId, added.members],
    ),
    core.database.query<InvitationRow>('SELECT * FROM invitations WHERE id = ANY($1) ORDER BY email', [
      added.invitations,
    ]),
  ]);
  return {
    members: members.rows.map((row) => memberDocument(core, row.account_id, row.role)),
    invitations: invitations.rows.map(invitationDocument),
  };
}
