import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { BlobProblem, blobErrorResponse } from '@/sandbox/blobs/blob-errors';
import { type BlobId, blobIdOf, findBlob } from '@/sandbox/blobs/find-blob';
import { getBlob } from '@/sandbox/blobs/get-blob';
import { requireLink } from '@/sandbox/blobs/link';
import { putBlob, putBlock, putBlockList } from '@/sandbox/blobs/put-blob';
import { tornBlob } from '@/sandbox/blobs/torn-blob';
import type { Core } from '@/sandbox/core';
import { isTorn } from '@/sandbox/http/call';

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
    const found = await findBlob(core, blobIdOf(c));
    const blob = isTorn(c.env.incoming) ? tornBlob(found, c.env.incoming.socket) : found;
    return getBlob(blob, (name) => c.req.header(name), c.req.method, url.searchParams.get('rscd') ?? 'attachment');
  });

  app.put(ADDRESS, async (c) => {
    const url = new URL(c.req.url);
    requireLink(core, url, 'write');
    const headers = await write(core, blobIdOf(c), url.searchParams, c.env.incoming);
    return new Response(null, {
      status: 201,
      headers: { ...headers, 'Content-Length': '0', 'x-ms-request-server-encrypted': 'true' },
    });
  });

  app.onError((error, c) => {
    if (error instanceof BlobProblem) return blobErrorResponse(error);
    core.log(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`);
    return blobErrorResponse(new BlobProblem('InternalError'));
  });
  return app;
}

/** By the parameter `comp`: a block, a list of blocks, or without it the whole blob. Clients want 201 without a body. */
async function write(core: Core, id: BlobId, query: URLSearchParams, req: IncomingMessage) {
  const comp = query.get('comp');
  if (comp === null) return putBlob(core, id, req);
  if (comp === 'block') return putBlock(core, id, query.get('blockid'), req);
  if (comp === 'blocklist') return putBlockList(core, id, req);
  throw new BlobProblem('InvalidQueryParameterValue');
}
