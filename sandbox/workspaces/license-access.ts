import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Core, HUB_CODE } from '@/sandbox/core';
import { services } from '@/sandbox/discovery';
import { json } from '@/sandbox/http/json';
import { parseUuid } from '@/sandbox/http/parameters';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

interface Membership {
  id: string;
  name: string;
  role: string;
}

/** What a token entitles its bearer to in one instance; the role of an instance admin shows here. */
export function licenseAccessRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/workspace/evo/identity/v2/license-access', async (c) => {
    const read = await bearer.read(c.req.header('authorization'));
    if (!read.ok) throw workspaceProblem('unauthorized', 'No bearer token was given, or it is not valid.');
    const { account, claims } = read.caller;
    const asked = c.req.queries('service') ?? [];
    const codes = services.map(({ code }) => code);
    const offered = asked.length === 0 || asked.includes('evo') ? codes : codes.filter((code) => asked.includes(code));
    const missing = (c.req.queries('required_scope') ?? []).some((scope) => !claims.scope.includes(scope));
    const isElsewhere = ![undefined, HUB_CODE].includes(c.req.query('hub'));
    const membership = await membershipOf(core, account.id, readOrg(c.req.query('org_id')));
    if (membership === undefined || missing || isElsewhere || offered.length === 0)
      throw workspaceProblem('forbidden', 'You have no access to this service there.');
    const { token_epoch: _epoch, sub, ...details } = claims;
    const { id, name, role } = membership;
    return json({
      auth_details: { ...details, iss: core.origin, type: account.service ? 'service' : 'user', ver: '2.0' },
      entitlements: {
        hub_code: HUB_CODE,
        org_id: id,
        org_name: name,
        instance_id: id,
        instance_name: name,
        roles: [role],
        services: offered,
      },
      user: { sub, org_id: id, org_name: name },
    });
  });
  return app;
}

function readOrg(text: string | undefined): string | null {
  const id = text === undefined ? null : parseUuid(text);
  if (text === undefined || id !== null) return id;
  throw workspaceProblem('validation', 'The request is not valid.', [{ name: 'org_id', reason: 'must be a UUID' }]);
}

/** In that organisation, or in the first one where none is named. */
async function membershipOf(core: Core, accountId: string, orgId: string | null): Promise<Membership | undefined> {
  const found = await core.database.query<Membership>(
    `SELECT o.id, o.name, m.role FROM instance_members m JOIN organisations o ON o.id = m.org_id
     WHERE m.account_id = $1 AND ($2::uuid IS NULL OR o.id = $2) ORDER BY o.position LIMIT 1`,
    [accountId, orgId],
  );
  return found.rows[0];
}
