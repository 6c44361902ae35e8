import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { BlobProblem, blobErrorResponse } from '@/sandbox/blobs/blob-errors';
import { blobIdOf, findBlob } from '@/sandbox/blobs/find-blob';
import { getBlob } from '@/sandbox/blobs/get-blob';
import { requireLink } from '@/sandbox/blobs/link';
import type { Core } from '@/sandbox/core';

const ADDRESS = '/file/:org/:workspace/:file/:version';
const PROTOCOL = '2023-08-03';

/** The blob store behind pre-signed links. They carry their own right: no bearer token is asked for. */
export function blobRoutes(core: Core): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.use(ADDRESS, async (c, next) => {
    await next();
    c.header('x-ms-request-id', randomUUID());
    c.header('x-ms-version', PROTOCOL);
  });

  app.get(ADDRESS, async (c) => {
    const url = new URL(c.req.url);
    requireLink(core, url, 'read');
    if (url.searchParams.has('comp')) throw new BlobProblem('InvalidQueryParameterValue');
    const blob = await findBlob(core, blobIdOf(c));
    return getBlob(blob, (name) => c.req.header(name), c.req.method, url.searchParams.get('rscd') ?? 'attachment');
  });

  app.onError((error, c) => {
    if (error instanceof BlobProblem) return blobErrorResponse(error);
    core.log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return blobErrorResponse(new BlobProblem('InternalError'));
  });
  return app;
}
