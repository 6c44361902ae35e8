import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Core } from '@/sandbox/core';
import { isValidLink } from '@/sandbox/files/download-link';
import { fileBytes } from '@/sandbox/files/file-bytes';
import { etagOf } from '@/sandbox/files/file-row';
import { findById, findVersions } from '@/sandbox/files/find-file';
import { parseInteger, parseUuid } from '@/sandbox/http/parameters';
import { fromStored } from '@/sandbox/store/escaped-text';

const LARGEST = 9_223_372_036_854_775_807n;

interface Blob {
  fileId: string;
  versionId: string;
  name: string;
  size: number;
}

/** The blob store behind download links. Links carry their own right: no bearer token is asked for. */
export function blobRoutes(core: Core): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/file/:org/:workspace/:file/:version', async (c) => {
    const url = new URL(c.req.url);
    if (!isValidLink(core, url.pathname, url.searchParams))
      return storeError(403, 'AuthenticationFailed', 'The link is not valid or has expired.');
    const blob = await findBlob(core, c);
    if (blob === null) return storeError(404, 'BlobNotFound', 'The blob does not exist.');
    return sendBlob(c, blob, url.searchParams.get('rscd') ?? 'attachment');
  });
  return app;
}

async function findBlob(core: Core, c: Context): Promise<Blob | null> {
  const workspaceId = parseUuid(c.req.param('workspace') ?? '');
  const fileId = parseUuid(c.req.param('file') ?? '');
  const versionId = parseInteger(c.req.param('version') ?? '', 0n, LARGEST)?.toString();
  if (workspaceId === null || fileId === null || versionId === undefined) return null;
  const file = await findById(core.database, workspaceId, fileId);
  if (file === undefined) return null;
  const version = (await findVersions(core, workspaceId, file)).find((one) => one.version_id === versionId);
  return version === undefined ? null : { fileId, versionId, name: fromStored(file.name), size: Number(version.size) };
}

function sendBlob(c: Context, blob: Blob, disposition: string): Response {
  const headers: Record<string, string> = {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': disposition,
    ETag: etagOf(blob.fileId, blob.versionId),
  };
  const range = readRange(c.req.header('range'), blob.size);
  if (range === 'unsatisfiable')
    return storeError(416, 'InvalidRange', 'The range is beyond the end.', { 'Content-Range': `bytes */${blob.size}` });
  const { start, end } = range ?? { start: 0, end: blob.size };
  if (range !== null) headers['Content-Range'] = `bytes ${start}-${end - 1}/${blob.size}`;
  headers['Content-Length'] = String(end - start);
  const status = range === null ? 200 : 206;
  if (c.req.method === 'HEAD') return new Response(null, { status, headers });
  const bytes = fileBytes(blob.fileId, blob.versionId, blob.name, start, end);
  return c.body(pullFrom(bytes), status, headers);
}

/** Computes only as fast as the caller reads. */
function pullFrom(bytes: Generator<Buffer>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const { done, value } = bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Null for no (or an unreadable) range: the whole blob is sent then. `end` is not included. */
function readRange(header: string | undefined, size: number): { start: number; end: number } | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [first, last] = [found?.[1] ?? '', found?.[2] ?? ''];
  if (found === null || (first === '' && last === '')) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start < end ? { start, end } : 'unsatisfiable';
}

function storeError(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new Response(body, { status, headers: { 'Content-Type': 'application/xml', ...headers } });
}
