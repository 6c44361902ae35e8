import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What is known of the work at hand: a request from a browser, or something this process does by itself. */
export type RequestContext = {
  /** The one id that the toast, the log, the trail and Evo all get to see. */
  id: string;
  personId: string | null;
  /** The server action that the request turned out to be. */
  action: string | null;
  /** How it ended in the product's own words, where that says more than the status. */
  outcome: string | null;
  /** The trace that the work belongs to, where traces are exported. */
  traceId: string | null;
  /** Straight from this machine, through no proxy. */
  isDirect: boolean;
  /** Hears of an id that was taken over from the browser. */
  onId: (id: string) => void;
};

// Next bundles routes apart, each with its own copy of this module; the context must be one for the process.
const shared = globalThis as typeof globalThis & { evoConsoleRequests?: AsyncLocalStorage<RequestContext> };

function contexts(): AsyncLocalStorage<RequestContext> {
  return (shared.evoConsoleRequests ??= new AsyncLocalStorage());
}

const REQUEST_ID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

/** A request id that came from outside, in lower case; null for anything but a UUID, with or without its dashes. */
export function parseRequestId(value: unknown): string | null {
  return typeof value === 'string' && REQUEST_ID.test(value) ? value.toLowerCase() : null;
}

/** Makes `context` the one of all that this call goes on to start. */
export function enterRequest(context: RequestContext): void {
  contexts().enterWith(context);
}

/** The request being answered; null for work of the process's own. */
export function currentRequest(): RequestContext | null {
  return contexts().getStore() ?? null;
}

/** The id of the work at hand, or a new one where there is none. */
export function currentRequestId(): string {
  return currentRequest()?.id ?? randomUUID();
}

/** Does `work` under that id: what belongs to an earlier request is found with it. */
export function withRequestId<T>(id: string, work: () => T): T {
  return contexts().run(ownWork(id), work);
}

/** Takes over the id that the browser gave, so that it can name it even if it never hears from us. */
export function adoptRequestId(given: unknown): void {
  const [context, id] = [currentRequest(), parseRequestId(given)];
  if (context === null || id === null) return;
  context.id = id;
  context.onId(id);
}

/** Notes the trace that the work at hand turned out to belong to. */
export function noteTrace(traceId: string): void {
  const context = currentRequest();
  if (context !== null) context.traceId ??= traceId;
}

/** Notes what the request turned out to be, for the log and the counts. */
export function noteRequest(facts: Partial<Pick<RequestContext, 'personId' | 'action' | 'outcome'>>): void {
  const context = currentRequest();
  if (context !== null) Object.assign(context, facts);
}

function ownWork(id: string): RequestContext {
  return { id, personId: null, action: null, outcome: null, traceId: null, isDirect: false, onId: () => undefined };
}
