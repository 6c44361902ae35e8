import 'server-only';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/log';
import { isDirect } from './direct-request';
import { countRequest, metrics } from './metrics';
import { enterRequest, parseRequestId, type RequestContext } from './request-context';
import { routeOf } from './route-of';

/** What is asked for all the time and says little: the log has it at `debug`. */
const QUIET_ROUTES: readonly string[] = ['static', '/api/health', '/api/ready', '/metrics'];
const LONGEST_PATH = 300;

/**
 * Gives every request this process receives its id, and counts and logs each once it is answered. The id is the
 * browser's (or a proxy's) where that is a UUID; the answer carries it. Call it once, at server start.
 */
export function watchRequests(): void {
  subscribe('http.server.request.start', (message) => {
    // The channel's messages are documented to carry both.
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const tellId = (id: string) => {
      if (!response.headersSent) response.setHeader('X-Request-Id', id);
    };
    const context: RequestContext = {
      id: parseRequestId(request.headers['x-request-id']) ?? randomUUID(),
      personId: null,
      action: null,
      outcome: null,
      traceId: null,
      isDirect: isDirect(request),
      onId: tellId,
    };
    tellId(context.id);
    const startedAt = performance.now();
    const { method = 'GET', url = '/' } = request;
    metrics().requestsOpen.inc();
    response.once('close', () => report({ context, response, method, url, ms: performance.now() - startedAt }));
    enterRequest(context);
  });
}

type Answered = { context: RequestContext; response: ServerResponse; method: string; url: string; ms: number };

function report({ context, response, method, url, ms }: Answered): void {
  const path = url.split('?', 1)[0] ?? '/';
  const route = routeOf(path);
  const status = response.writableFinished ? response.statusCode : null;
  const { id: requestId, personId, action, outcome, traceId } = context;
  metrics().requestsOpen.dec();
  countRequest({ method, route, status, seconds: ms / 1_000 });
  if (action !== null) metrics().actions.inc({ action, outcome: outcome ?? 'left' });
  const facts = {
    requestId,
    ...(traceId === null ? {} : { traceId }),
    method,
    route,
    path: path.slice(0, LONGEST_PATH),
    status,
    outcome: outcome ?? outcomeOf(status),
    ...(action === null ? {} : { action }),
    ...(personId === null ? {} : { personId }),
    ms: Math.round(ms * 10) / 10,
  };
  const level = QUIET_ROUTES.includes(route) ? 'debug' : (status ?? 0) >= 500 ? 'warn' : 'info';
  log()[level](facts, status === null ? 'the caller left before the answer' : 'answered');
}

function outcomeOf(status: number | null): 'ok' | 'refused' | 'failed' | 'left' {
  if (status === null) return 'left';
  if (status < 400) return 'ok';
  return status < 500 ? 'refused' : 'failed';
}
