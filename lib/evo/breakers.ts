import 'server-only';
import { log } from '@/lib/log';
import { apiOf } from './address';
import { CircuitBreaker, type Heard } from './circuit-breaker';
import type { Result } from './failure';
import { observeHeldBack } from './observe-call';
import { failureOf } from './own-failure';
import { leavesApiSilent } from './silence';

/** Discovery has no breaker: its answer is kept for a minute, and what needs it can do nothing without. */
export const GUARDED = ['file', 'workspace'] as const;
export type GuardedApi = (typeof GUARDED)[number];

/** An API that calls are held back from. `isDue`: it is time for a read that finds out whether it is back. */
export type SilentApi = { hubUrl: string; api: GuardedApi; isDue: boolean };

// Next bundles routes apart, each with its own copy of this module; what one of them learns is for all of them.
const shared = globalThis as typeof globalThis & { evoConsoleBreakers?: Map<string, CircuitBreaker> };

/** The breakers of this process, by the address of their API. Other processes find out for themselves. */
export function breakers(): Map<string, CircuitBreaker> {
  return (shared.evoConsoleBreakers ??= new Map());
}

type Call = { url: URL; method: string; requestId: string; signal?: AbortSignal | undefined };

/** Sends a call, unless its API has stopped answering: then it fails at once with `not-answering`, and nothing is sent. */
export async function throughBreaker<T>(call: Call, send: () => Promise<Result<T>>): Promise<Result<T>> {
  const api = guardedApi(call.url);
  if (api === null) return send();
  const pass = breakerAt(`${call.url.origin}/${api}`).admit(call.method === 'GET');
  if (pass === null) {
    observeHeldBack(call, call.requestId);
    return { ok: false, failure: failureOf({ kind: 'not-answering' }, { reference: call.requestId }) };
  }
  const result = await send();
  pass(!result.ok && call.signal?.aborted === true ? 'unheard' : heardIn(result));
  return result;
}

/** The APIs that have stopped answering this process. */
export function silentApis(): SilentApi[] {
  return [...breakers()].flatMap(([address, breaker]) => {
    const url = new URL(address);
    const api = guardedApi(url);
    return breaker.isOpen && api !== null ? [{ hubUrl: url.origin, api, isDue: breaker.isDue }] : [];
  });
}

function guardedApi(url: URL): GuardedApi | null {
  return GUARDED.find((api) => api === apiOf(url)) ?? null;
}

function breakerAt(address: string): CircuitBreaker {
  const known = breakers().get(address);
  if (known !== undefined) return known;
  const breaker = new CircuitBreaker((isOpen) => {
    if (isOpen) log().warn({ api: address }, 'an API of Evo stopped answering; calls to it are held back');
    else log().info({ api: address }, 'an API of Evo answers again');
  });
  breakers().set(address, breaker);
  return breaker;
}

function heardIn(result: Result<unknown>): Heard {
  if (result.ok) return 'answer';
  const { kind, status } = result.failure;
  if (leavesApiSilent(result.failure)) return kind === 'timeout' ? 'time-out' : 'silence';
  return status === null ? 'unheard' : 'answer';
}
