import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Core, HUB_CODE, HUB_NAME } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

export const services = [
  { code: 'evo', display_name: 'Evo' },
  { code: 'file', display_name: 'File' },
  { code: 'workspace', display_name: 'Workspace' },
];

/** Which organisations and hubs the caller may use. Somebody without any gets empty lists. */
export function discoveryRoutes(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const path of ['/evo/identity/v2/discovery', '/workspace/evo/identity/v2/discovery']) {
    app.get(path, async (c) => {
      const read = await bearer.read(c.req.header('authorization'), 'evo.discovery');
      if (!read.ok) throw workspaceProblem('unauthorized', 'No bearer token was given, or it is not valid.');
      const asked = c.req.queries('service') ?? [];
      const offered = services.map(({ code }) => code);
      const shown =
        asked.length === 0 || asked.includes('evo') ? offered : offered.filter((code) => asked.includes(code));
      return json({ discovery: await discover(core, read.caller.account.id, shown) });
    });
  }
  return app;
}

async function discover(core: Core, accountId: string, codes: string[]) {
  const found = await core.database.query<{ id: string; name: string }>(
    `SELECT o.id, o.name FROM organisations o JOIN instance_members m ON m.org_id = o.id
     WHERE m.account_id = $1 ORDER BY o.position`,
    [accountId],
  );
  const organizations = codes.length === 0 ? [] : found.rows.map((row) => ({ id: row.id, display_name: row.name }));
  return {
    organizations,
    hubs: organizations.length === 0 ? [] : [{ code: HUB_CODE, display_name: HUB_NAME, url: core.origin }],
    services: organizations.length === 0 ? [] : services.filter(({ code }) => codes.includes(code)),
    service_access: organizations.map(({ id }) => ({ org_id: id, hub_code: HUB_CODE, services: codes })),
  };
}
