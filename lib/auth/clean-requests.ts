import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { explainOversizedHeaders } from '@/lib/auth/oversized-headers';
import { PATH_HEADER } from '@/lib/auth/path-header';
import { turnAway } from '@/lib/auth/turn-away';
import { config } from '@/lib/config';

/**
 * What only the console may say to Next. Next takes a page's nonce from a policy on the request, and older versions of it
 * skipped the proxy on the word of `x-middleware-subrequest`.
 */
const NEVER_FROM_OUTSIDE = [
  'content-security-policy',
  'content-security-policy-report-only',
  'x-middleware-subrequest',
  PATH_HEADER,
];
/** A proxy of ours may begin a trace; a stranger would decide what is recorded. */
const TRACE = ['traceparent', 'tracestate'];
const TWO_YEARS = 63_072_000;

/**
 * Cleans every request this process receives before Next sees it, whether or not proxy.ts exists: forged headers go, and
 * the forwarded host is the configured one, so that no header from outside has a say in addresses or in Next's check of an
 * action's origin; a POST from a foreign page is turned away. Answers may not be stored unless whoever answers says otherwise, and on https each of them, static
 * files included, tells the browser to stay there.
 */
export function cleanRequests(): void {
  const { url, trustedProxyHops } = config();
  const { host, protocol } = new URL(url);
  subscribe('http.server.request.start', (message) => {
    // The channel's messages are documented to carry all three.
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    explainOversizedHeaders(server);
    for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
    if (trustedProxyHops === 0) for (const name of TRACE) delete request.headers[name];
    request.headers['x-forwarded-host'] = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    turnAway(request);
    // The platform's Request knows no TRACE and would throw; any unknown word is refused in good order.
    if (request.method === 'TRACE' || request.method === 'TRACK') request.method = 'REFUSED';
    if (request.url?.startsWith('/_next/static/') !== true) response.setHeader('Cache-Control', 'private, no-store');
    if (protocol === 'https:')
      response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS}; includeSubDomains`);
  });
}
