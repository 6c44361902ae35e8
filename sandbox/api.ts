import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Core } from '@/sandbox/core';
import { discoveryRoutes } from '@/sandbox/discovery';
import { blobRoutes } from '@/sandbox/blobs/routes';
import { fileErrorBody } from '@/sandbox/files/file-errors';
import { filePutRoutes } from '@/sandbox/files/put-routes';
import { fileRoutes } from '@/sandbox/files/routes';
import { healthRoutes } from '@/sandbox/health';
import { json } from '@/sandbox/http/json';
import { ApiProblem, ERROR_CODES } from '@/sandbox/http/problem';
import type { BearerReader } from '@/sandbox/identity/bearer';
import { icon } from '@/sandbox/identity/page-frame';
import { userinfoRoutes } from '@/sandbox/identity/userinfo';
import { workspaceChangeRoutes } from '@/sandbox/workspaces/change-routes';
import { licenseAccessRoutes } from '@/sandbox/workspaces/license-access';
import { memberChangeRoutes } from '@/sandbox/workspaces/member-change-routes';
import { memberRoutes } from '@/sandbox/workspaces/member-routes';
import { roleRoutes } from '@/sandbox/workspaces/role-routes';
import { workspaceRoutes } from '@/sandbox/workspaces/routes';
import { settingsRoutes } from '@/sandbox/workspaces/settings-routes';
import { workspaceErrorBody } from '@/sandbox/workspaces/workspace-errors';

const LONGEST_ADDRESS = 16_000;

/** Everything but the identity provider's own pages: Discovery, Workspace API, File API, blobs, health. */
export function createApi(core: Core, bearer: BearerReader): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    if (c.req.url.length > LONGEST_ADDRESS) return json(fileErrorBody('bad-request', 'The address is too long.'), 400);
    await next();
    c.header('Cache-Control', 'no-store');
  });
  const rooms = [
    ...[fileRoutes, filePutRoutes, discoveryRoutes, licenseAccessRoutes, userinfoRoutes],
    ...[workspaceRoutes, workspaceChangeRoutes, roleRoutes, settingsRoutes, memberRoutes, memberChangeRoutes],
  ];
  for (const room of rooms) app.route('/', room(core, bearer));
  app.route('/', blobRoutes(core));
  app.route(
    '/',
    healthRoutes(() => databaseAnswers(core)),
  );
  for (const path of ['/icon.svg', '/favicon.ico']) {
    app.get(path, () => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } }));
  }
  app.get('/', (c) => c.redirect('/_sandbox/state'));
  app.notFound((c) => unknownRoute(c));
  app.onError((error, c) => answerError(core, error, c));
  return app;
}

async function databaseAnswers(core: Core): Promise<boolean> {
  return core.database.query('SELECT 1').then(
    () => true,
    () => false,
  );
}

/** 404 in the shape of the API that the address belongs to. */
function unknownRoute(c: Context): Response {
  const detail = `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}.`;
  if (!c.req.path.startsWith('/file/')) return json(workspaceErrorBody(404, 'not-found', 'Not Found', detail), 404);
  return json({ type: `${ERROR_CODES}/file-api/not-found`, title: 'Not Found.', status: 404, detail }, 404);
}

function answerError(core: Core, error: Error, c: Context): Response {
  if (error instanceof ApiProblem) return json(error.body, error.body.status, error.headers);
  core.log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
  if (c.req.path.startsWith('/file/')) return json(fileErrorBody('api-errors'), 500);
  return json(workspaceErrorBody(500, 'internal', 'Internal Server Error', null), 500);
}
