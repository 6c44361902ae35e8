import 'server-only';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { config } from '@/lib/config';
import { apiOf } from './address';
import { publicLookup } from './public-address';

const CONNECT_MS = 3_000;

/** Connections to Evo, whose names are looked up as told. */
export function connectionsOver(names: LookupFunction): Agent {
  return new Agent({
    connect: { timeout: CONNECT_MS, lookup: names },
    connections: 64,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    // Every call has one deadline of its own over all of it.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

/** By API, so that calls which hang in one of them leave the connections of the others free. */
const agents = new Map<string, Agent>();

function connectionsFor(url: URL): Agent {
  const api = apiOf(url);
  const agent = agents.get(api) ?? connectionsOver(publicLookup(lookup, isConfigured));
  agents.set(api, agent);
  return agent;
}

/** Whether the configuration spells the name out, rather than by a pattern. */
function isConfigured(name: string): boolean {
  return config().evo.allowedOrigins.some((origin) => !origin.includes('*') && new URL(origin).hostname === name);
}

/**
 * A way to Evo that calls `onSent` when a request is handed to an open connection. Until then nothing can have left,
 * whatever went wrong: that is what makes "not sent" a fact and not a guess from an error code.
 */
export function connectionTo(url: URL, onSent: () => void, connections = connectionsFor(url)): Dispatcher {
  return connections.compose((dispatch) => (options, handler) => dispatch(options, noting(handler, onSent)));
}

function noting(handler: Dispatcher.DispatchHandler, onSent: () => void): Dispatcher.DispatchHandler {
  return {
    onRequestStart: (controller, context) => {
      onSent();
      handler.onRequestStart?.(controller, context);
    },
    onRequestUpgrade: (...answer) => handler.onRequestUpgrade?.(...answer),
    onResponseStart: (...answer) => handler.onResponseStart?.(...answer),
    onResponseData: (...answer) => handler.onResponseData?.(...answer),
    onResponseEnd: (...answer) => handler.onResponseEnd?.(...answer),
    onResponseError: (...answer) => handler.onResponseError?.(...answer),
  };
}
