import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Failure, Result } from './failure';
import { misshapen } from './own-failure';
import { request, type Access, type EvoAnswer } from './request';
import { RetryBudget } from './retry-budget';

const MOST_RETRIES = 2;
const BASE_MS = 200;
/** Whoever asks for fewer requests, and names no time, is given more of it. */
const SLOWED_BASE_MS = 1_000;
const LONGEST_WAIT_SECONDS = 5;
const RETRIED_STATUSES: readonly (number | null)[] = [408, 429, 502, 503, 504];

/** By origin, so that one hub's outage does not use up the retries of another. There are as many as allowed origins. */
const budgets = new Map<string, RetryBudget>();

/** Reads an address and turns the answer into a value; `shape` gives null for an answer of another shape. */
export function readAs<T>(access: Access, url: URL, shape: (answer: EvoAnswer) => T | null): Promise<Result<T>> {
  return reading(access, budgetFor(url.origin), async (attempt) => {
    const answer = await request(attempt, { method: 'GET', url, expects: [200] });
    if (!answer.ok) return answer;
    const value = shape(answer.value);
    return value === null ? misshapen(access.requestId, answer.value.status) : { ok: true, value };
  });
}

/**
 * Runs a read, and again at most twice where that may help, within the one deadline of `access`.
 * For reads alone: what changes something is sent once.
 */
async function reading<T>(
  access: Access,
  budget: RetryBudget,
  read: (access: Access) => Promise<Result<T>>,
): Promise<Result<T>> {
  const endsAt = Date.now() + access.deadlineMs;
  budget.noteCall();
  for (let retries = 0; ; retries += 1) {
    const result = await read({ ...access, deadlineMs: Math.max(endsAt - Date.now(), 1) });
    if (result.ok || retries === MOST_RETRIES) return result;
    const waitMs = waitBefore(result.failure, retries);
    if (waitMs === null || Date.now() + waitMs >= endsAt || hasLeft(access) || !budget.take()) return result;
    await pause(waitMs, undefined, { signal: access.signal }).catch(() => undefined);
    if (hasLeft(access)) return result;
  }
}

function budgetFor(origin: string): RetryBudget {
  const budget = budgets.get(origin) ?? new RetryBudget();
  budgets.set(origin, budget);
  return budget;
}

function hasLeft({ signal }: Access): boolean {
  return signal?.aborted === true;
}

/** Milliseconds to wait before a retry, or null where none is due: what Evo asks for, else a random part of a growing pause. */
export function waitBefore(failure: Failure, retries: number, random = Math.random): number | null {
  const asked = failure.retryAfterSeconds;
  if (asked !== null && asked > LONGEST_WAIT_SECONDS) return null;
  const retried =
    failure.kind === 'timeout' ? false : isTransport(failure) || RETRIED_STATUSES.includes(failure.status);
  if (!retried) return null;
  if (asked !== null && asked > 0) return asked * 1_000;
  const baseMs = failure.status === 429 && asked === null ? SLOWED_BASE_MS : BASE_MS;
  return random() * baseMs * 2 ** retries;
}

/** A connection that was refused or broke, or an answer that was cut short. A wrong certificate stays wrong. */
function isTransport(failure: Failure): boolean {
  if (failure.kind === 'unreachable') return failure.reason !== 'certificate';
  return failure.kind === 'connection-lost' || (failure.kind === 'unreadable' && failure.reason === 'truncated');
}
