import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { admitAdmin, admitToOrg } from '@/sandbox/workspaces/access';
import { instanceRoles } from '@/sandbox/workspaces/instance-roles';
import { parsePage } from '@/sandbox/workspaces/list-query';
import { memberLinks } from '@/sandbox/workspaces/list-workspaces';
import { invitationDocument, type InvitationRow, memberDocument } from '@/sandbox/workspaces/member-documents';

const BASE = '/workspace/orgs/:org/members';

/** The people of an instance, its roles, and who was invited. */
export function memberRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  // `/members` itself is the older name of the same list.
  for (const path of [BASE, `${BASE}/users`]) {
    app.get(path, async (c) => {
      const call = await admitToOrg(core, bearer, c);
      const found = await core.database.query<{ account_id: string; role: string }>(
        `SELECT m.account_id, m.role FROM instance_members m JOIN accounts a ON a.id = m.account_id
         WHERE m.org_id = $1 ORDER BY a.position`,
        [call.orgId],
      );
      return json(paged(core, c.req.url, found.rows, (row) => memberDocument(core, row.account_id, row.role)));
    });
  }

  app.get(`${BASE}/invitations`, async (c) => {
    const call = await admitAdmin(core, bearer, c);
    const found = await core.database.query<InvitationRow>(
      'SELECT * FROM invitations WHERE org_id = $1 ORDER BY created_at DESC, id',
      [call.orgId],
    );
    return json(paged(core, c.req.url, found.rows, invitationDocument));
  });

  app.get(`${BASE}/roles`, async (c) => {
    await admitToOrg(core, bearer, c);
    return json({ roles: instanceRoles });
  });

  return app;
}

function paged<Row>(core: Core, requestUrl: string, rows: Row[], show: (row: Row) => object) {
  const url = new URL(requestUrl);
  const page = parsePage(url.searchParams);
  const shown = rows.slice(page.offset, page.offset + page.limit);
  return {
    links: memberLinks(core.origin + url.pathname, url.searchParams, page, shown.length, rows.length),
    results: shown.map(show),
  };
}
