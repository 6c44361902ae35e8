import type { IncomingHttpHeaders } from 'node:http';

/** Where services commonly put what they call a request by. Evo documents none. */
const HEADERS = ['x-request-id', 'request-id', 'x-correlation-id', 'x-ms-request-id', 'traceparent'];
const PLAIN = /^[\x21-\x7e]{1,128}$/;

/** Evo's own name for a request, from its answer; null where it gave none, or only repeated ours. */
export function evoReferenceOf(headers: IncomingHttpHeaders, ours: string): string | null {
  for (const name of HEADERS) {
    const value = headers[name];
    if (typeof value === 'string' && PLAIN.test(value) && value.toLowerCase() !== ours) return value;
  }
  return null;
}
