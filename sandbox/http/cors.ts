import type { IncomingMessage, ServerResponse } from 'node:http';
import { blobErrorHeaders, blobErrors, blobErrorXml } from '@/sandbox/blobs/blob-errors';
import type { Core } from '@/sandbox/core';

const METHODS = 'GET,HEAD,PUT,POST,PATCH,DELETE,OPTIONS';
const MAX_AGE_SECONDS = 600;
const EXPOSED = [
  ...['Accept-Ranges', 'Content-Disposition', 'Content-Length', 'Content-MD5', 'Content-Range', 'Date', 'ETag'],
  ...['Last-Modified', 'Retry-After', 'x-ms-error-code', 'x-ms-request-id', 'x-ms-version'],
].join(',');

/**
 * Lets the console's own pages call hub and blob store, as Evo lets web apps. Sets the headers before anything is
 * answered, so that a page can read faults as well. True where the request was a preflight: it is answered then.
 */
export function answerCors(core: Core, req: IncomingMessage, res: ServerResponse): boolean {
  const { origin, 'access-control-request-method': method, 'access-control-request-headers': headers } = req.headers;
  if (origin === undefined || !/^\/(file|workspace|evo)\//.test(req.url ?? '')) return false;
  const isPreflight = req.method === 'OPTIONS' && method !== undefined;
  if (!core.settings.consoleOrigins.includes(origin)) {
    if (isPreflight)
      res
        .writeHead(blobErrors.CorsPreflightFailure.status, blobErrorHeaders('CorsPreflightFailure'))
        .end(blobErrorXml('CorsPreflightFailure'));
    return isPreflight;
  }
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Vary', 'Origin');
  res.setHeader('Access-Control-Expose-Headers', EXPOSED);
  if (!isPreflight) return false;
  res.setHeader('Access-Control-Allow-Methods', METHODS);
  if (headers !== undefined) res.setHeader('Access-Control-Allow-Headers', headers);
  res.writeHead(200, { 'Access-Control-Max-Age': String(MAX_AGE_SECONDS), 'Content-Length': '0' }).end();
  return true;
}
