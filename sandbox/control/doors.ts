import { Hono } from 'hono';
import { z } from 'zod';
import { clockInput } from '@/sandbox/control/clock';
import { check, DoorProblem, readInput } from '@/sandbox/control/door-input';
import { faultInput } from '@/sandbox/control/fault-input';
import { generateFiles, generateInput } from '@/sandbox/control/generate';
import { generatePeople, generatePeopleInput } from '@/sandbox/control/generate-people';
import { readState } from '@/sandbox/control/state';
import { switchesInput } from '@/sandbox/control/switches';
import type { Core } from '@/sandbox/core';
import { json } from '@/sandbox/http/json';
import { mintAccessToken } from '@/sandbox/identity/access-token';
import type { Account } from '@/sandbox/identity/accounts';
import { EVO_SCOPES } from '@/sandbox/identity/scopes';
import { resetToSeed } from '@/sandbox/store/reset';

const tokenInput = z.strictObject({
  account: z.string(),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'is not a scope')).optional(),
  // Negative lifetimes give tokens that have expired already.
  expiresInSeconds: z.number().int().min(-31_536_000).max(31_536_000).optional(),
});
const rolesInput = z.strictObject({
  workspaceId: z.guid(),
  account: z.string(),
  role: z.enum(['owner', 'editor', 'viewer']).nullable(),
});
const journalQuery = z.object({
  operation: z.string().optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(50_000).default(10_000),
});

/** The control doors of contracts: everything a test may turn behind the console's back. */
export function doorRoutes(core: Core): Hono {
  const app = new Hono().basePath('/_sandbox');
  addStateDoors(app, core);
  addFaultDoors(app, core);
  addPeopleDoors(app, core);
  app.notFound((c) => c.json({ error: `there is no door ${c.req.method} ${c.req.path}` }, 404));
  app.onError((error, c) => {
    if (error instanceof DoorProblem) return c.json({ error: error.message }, 400);
    core.log(`control door ${c.req.path}: ${error.stack ?? error.message}`);
    return c.json({ error: `the door failed: ${error.message}` }, 500);
  });
  return app;
}

function addStateDoors(app: Hono, core: Core): void {
  app.get('/state', async () => json(await readState(core)));
  app.post('/reset', async (c) => {
    await resetToSeed(core.database);
    await Promise.all([core.accounts.reload(), core.blocks.clear()]);
    core.changes.note();
    await Promise.all([core.faults.disarmAll(), core.switches.reset(), core.journal.clear(), core.clock.set(0)]);
    return c.body(null, 204);
  });
  app.post('/clock', async (c) => {
    await core.clock.set((await readInput(c, clockInput)).offsetSeconds);
    return json({ now: new Date(core.clock.now()).toISOString() });
  });
  app.get('/switches', () => json(core.switches.values));
  app.put('/switches', async (c) => {
    await core.switches.change(await readInput(c, switchesInput));
    return json(core.switches.values);
  });
  app.post('/workspaces/:id/generate', async (c) => {
    const id = check(c.req.param('id'), z.guid({ error: 'the workspace id is not a uuid' }));
    return json(await generateFiles(core, id.toLowerCase(), await readInput(c, generateInput)));
  });
}

function addFaultDoors(app: Hono, core: Core): void {
  app.post('/faults', async (c) => json(await core.faults.arm(await readInput(c, faultInput)), 201));
  app.get('/faults', () => json(core.faults.list()));
  app.delete('/faults', async (c) => {
    await core.faults.disarmAll();
    return c.body(null, 204);
  });
  app.get('/requests', (c) => json(core.journal.list(check(c.req.query(), journalQuery))));
  app.delete('/requests', async (c) => {
    await core.journal.clear();
    return c.body(null, 204);
  });
}

function addPeopleDoors(app: Hono, core: Core): void {
  app.post('/token', async (c) => {
    const input = await readInput(c, tokenInput);
    const scopes = input.scopes ?? EVO_SCOPES;
    const expiresIn = input.expiresInSeconds ?? core.switches.values.accessTokenSeconds;
    const token = await mintAccessToken(core, requireAccount(core, input.account), scopes, expiresIn);
    return json({ access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: scopes.join(' ') });
  });
  app.post('/roles', async (c) => {
    const input = await readInput(c, rolesInput);
    await setRole(core, input.workspaceId.toLowerCase(), requireAccount(core, input.account), input.role);
    return c.body(null, 204);
  });
  app.post('/people/generate', async (c) => json(await generatePeople(core, await readInput(c, generatePeopleInput))));
  app.post('/revoke', async (c) => {
    const input = await readInput(c, z.strictObject({ account: z.string() }));
    await core.accounts.revoke(requireAccount(core, input.account));
    return c.body(null, 204);
  });
}

function requireAccount(core: Core, name: string): Account {
  const account = core.accounts.findByName(name);
  if (account === undefined) throw new DoorProblem(`there is no account ${name}`);
  return account;
}

async function setRole(core: Core, workspaceId: string, account: Account, role: string | null): Promise<void> {
  const known = await core.database.query('SELECT 1 FROM workspaces WHERE id = $1', [workspaceId]);
  if (known.rows.length === 0) throw new DoorProblem(`there is no workspace ${workspaceId}`);
  if (role === null) {
    await core.database.query('DELETE FROM workspace_members WHERE workspace_id = $1 AND account_id = $2', [
      workspaceId,
      account.id,
    ]);
    return;
  }
  await core.database.query(
    `INSERT INTO workspace_members VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id, account_id) DO UPDATE SET role = excluded.role`,
    [workspaceId, account.id, role],
  );
}
