import { IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApi } from '@/sandbox/api';
import { BlockStore } from '@/sandbox/blobs/block-store';
import { publishOverdue } from '@/sandbox/blobs/publish-version';
import { Clock } from '@/sandbox/control/clock';
import { refusalAtDoor } from '@/sandbox/control/door-guard';
import { doorRoutes } from '@/sandbox/control/doors';
import { FaultBook } from '@/sandbox/control/fault-book';
import { Journal } from '@/sandbox/control/journal';
import { Switches } from '@/sandbox/control/switches';
import type { Core } from '@/sandbox/core';
import { noteStatus } from '@/sandbox/http/call';
import { answerCors } from '@/sandbox/http/cors';
import { createGateway, type Handler } from '@/sandbox/http/gateway';
import { Accounts } from '@/sandbox/identity/accounts';
import { BearerReader } from '@/sandbox/identity/bearer';
import { listenPlainly, listenWithTls, portOf } from '@/sandbox/http/listen';
import { createIdentityHandler } from '@/sandbox/identity/handler';
import { loadKeys } from '@/sandbox/identity/keys';
import { ensureSeed } from '@/sandbox/seed/seed';
import type { Settings } from '@/sandbox/settings';
import { Changes } from '@/sandbox/store/changes';
import { type Database, openDatabase } from '@/sandbox/store/database';
import { KeptSettings } from '@/sandbox/store/kept-settings';

export interface RunningSandbox {
  /** Public address, `http://localhost:{port}`. */
  origin: string;
  /** Of the second listener; null when there is none. */
  tlsPort: number | null;
  close: () => Promise<void>;
}

/** Starts a whole Evo on one port. Resolves when it is seeded; rejects at once when the port is taken. */
export async function startSandbox(settings: Settings, log: (message: string) => void): Promise<RunningSandbox> {
  let handle: Handler = answerNotReady;
  const listener: RequestListener = (req, res) => void handle(req, res);
  const servers = [await listenPlainly(settings.port, listener)];
  const origin = `http://localhost:${portOf(servers[0]) ?? settings.port}`;
  const database = openDatabase(settings.databaseUrl, log);
  try {
    if (settings.tls !== null) servers.push(await listenWithTls(settings.tls, listener));
    const core = await loadCore(settings, origin, database, log);
    await publishOverdue(core);
    handle = withErrors(core, createDispatcher(core));
    return { origin, tlsPort: portOf(servers[1]), close: () => close(core, servers) };
  } catch (error) {
    for (const one of servers) one.close();
    await database.end();
    throw error;
  }
}

async function loadCore(settings: Settings, origin: string, database: Database, log: Core['log']): Promise<Core> {
  const kept = new KeptSettings(database);
  const blocks = new BlockStore(settings.dataDir);
  if (await ensureSeed(database, kept, settings.bigSurveyFiles)) await blocks.clear();
  await database.query('DELETE FROM oidc_entities WHERE expires_at < $1', [Math.floor(Date.now() / 1000)]);
  return {
    settings,
    origin,
    database,
    kept,
    log,
    changes: new Changes(),
    blocks,
    clock: await Clock.load(kept),
    switches: await Switches.load(kept),
    accounts: await Accounts.load(database),
    keys: await loadKeys(settings.dataDir),
    faults: await FaultBook.load(kept, log),
    journal: await Journal.load(database, log),
  };
}

/** While the seed is being made: the port is ours already, and says so. */
function answerNotReady(_req: IncomingMessage, res: ServerResponse): void {
  res
    .writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '1' })
    .end('{"error":"the sandbox is starting"}');
}

function createDispatcher(core: Core): Handler {
  const bearer = new BearerReader(core);
  const api = createApi(core, bearer);
  const doors = doorRoutes(core);
  const answerApi = getRequestListener(
    async (request, env) => {
      const response = await api.fetch(request, env);
      if (env.incoming instanceof IncomingMessage) noteStatus(env.incoming, response.status);
      return response;
    },
    { overrideGlobalObjects: false },
  );
  const answerDoor = getRequestListener((request) => doors.fetch(request), { overrideGlobalObjects: false });
  const identity = createIdentityHandler(core);
  const gateway = createGateway(core, bearer, (req, res) =>
    identity.takes(req) ? identity.handle(req, res) : answerApi(req, res),
  );
  return (req, res) => {
    if (!/^\/_sandbox(\/|\?|$)/.test(req.url ?? '')) return answerCors(core, req, res) ? undefined : gateway(req, res);
    const refusal = refusalAtDoor(req);
    if (refusal === null) return answerDoor(req, res);
    res.writeHead(400, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: refusal }));
  };
}

/** The last net: whatever a handler throws ends this one call, never the process. */
function withErrors(core: Core, handle: Handler) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    try {
      await handle(req, res);
    } catch (error) {
      core.log(
        `${req.method ?? ''} ${req.url ?? ''}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (!res.headersSent) res.writeHead(500, { 'Content-Type': 'application/json' });
      res.end('{"status":500,"title":"An Error Occurred."}');
    }
  };
}

async function close(core: Core, servers: Server[]): Promise<void> {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  // Hanging and slow answers would keep the process alive.
  for (const server of servers) server.closeAllConnections();
  await Promise.all(closed);
  await Promise.all([core.journal.flush(), core.blocks.settled()]);
  await core.database.end();
}
