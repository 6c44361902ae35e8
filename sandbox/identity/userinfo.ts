import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';

/** Ours in place of the provider's, which does not take the access tokens of an API. */
export function userinfoRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.on(['GET', 'POST'], '/connect/userinfo', async (c) => {
    const read = await bearer.read(c.req.header('authorization'));
    if (!read.ok) return json({ error: 'invalid_token' }, 401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
    const { account } = read.caller;
    const first = await core.database.query<{ id: string; name: string }>(
      `SELECT o.id, o.name FROM organisations o JOIN instance_members m ON m.org_id = o.id
       WHERE m.account_id = $1 ORDER BY o.position LIMIT 1`,
      [account.id],
    );
    const organisation = first.rows[0];
    return json({
      sub: account.id,
      name: account.name,
      given_name: account.givenName,
      family_name: account.familyName,
      email: account.email,
      preferred_username: account.email,
      ...(organisation === undefined ? {} : { org: organisation.id, org_name: organisation.name }),
    });
  });
  return app;
}
