import { describe, expect, it } from 'vitest';
import type { FailureCause, FailureFacts } from './failure';
import { failureOf } from './own-failure';
import { waitBefore } from './read';
import { RetryBudget } from './retry-budget';
import { transportCause } from './transport-failure';

function wait(cause: FailureCause, facts: Partial<FailureFacts> = {}, retries = 0): number | null {
  return waitBefore(failureOf(cause, { reference: 'r', ...facts }), retries, () => 0.5);
}

describe('a read that failed', () => {
  it.each<[FailureCause, Partial<FailureFacts>, number | null]>([
    [{ kind: 'unreachable', reason: 'refused' }, {}, 100],
    [{ kind: 'unreachable', reason: 'name-lookup' }, {}, 100],
    [{ kind: 'unreachable', reason: 'certificate' }, {}, null],
    [{ kind: 'connection-lost' }, {}, 100],
    [{ kind: 'timeout' }, {}, null],
    [{ kind: 'unreadable', reason: 'truncated' }, { status: 200 }, 100],
    [{ kind: 'unreadable', reason: 'not-json' }, { status: 200 }, null],
    [{ kind: 'unreadable', reason: 'not-json' }, { status: 502 }, 100],
    [{ kind: 'request-timeout' }, { status: 408 }, 100],
    [{ kind: 'api-errors' }, { status: 500 }, null],
    [{ kind: 'store-error' }, { status: 502 }, 100],
    [{ kind: 'unavailable' }, { status: 503 }, 100],
    [{ kind: 'unavailable' }, { status: 503, retryAfterSeconds: 3 }, 3_000],
    [{ kind: 'unavailable' }, { status: 503, retryAfterSeconds: 6 }, null],
    [{ kind: 'gateway-timeout' }, { status: 504 }, 100],
    [{ kind: 'rate-limited' }, { status: 429 }, 500],
    [{ kind: 'unreadable', reason: 'not-json' }, { status: 429 }, 500],
    [{ kind: 'unreadable', reason: 'too-large' }, { status: 200 }, null],
    [{ kind: 'untrusted-address' }, { status: 307 }, null],
    [{ kind: 'untrusted-address' }, {}, null],
    [{ kind: 'unsupported' }, { status: 501 }, null],
    [{ kind: 'unknown' }, { status: 520 }, null],
    [{ kind: 'unauthorised' }, { status: 401 }, null],
    [{ kind: 'conflict' }, { status: 409 }, null],
    [{ kind: 'locked' }, { status: 423 }, null],
    [{ kind: 'rate-limited' }, { status: 429, retryAfterSeconds: 5 }, 5_000],
    [{ kind: 'rate-limited' }, { status: 429, retryAfterSeconds: 0 }, 100],
    [{ kind: 'rate-limited' }, { status: 429, retryAfterSeconds: 60 }, null],
    [{ kind: 'forbidden' }, { status: 403 }, null],
    [{ kind: 'not-found' }, { status: 404 }, null],
  ])('with %j and %j is read again after %s ms', (cause, facts, expected) => {
    expect(wait(cause, facts)).toBe(expected);
  });

  it('waits up to twice as long the second time', () => {
    expect(wait({ kind: 'unavailable' }, { status: 503 }, 1)).toBe(200);
    expect(wait({ kind: 'rate-limited' }, { status: 429 }, 1)).toBe(1_000);
  });

  it('waits any part of its pause, so that many callers do not come back together', () => {
    const failure = failureOf({ kind: 'unavailable' }, { reference: 'r', status: 503 });
    expect([0, 0.25, 0.999].map((part) => waitBefore(failure, 1, () => part))).toEqual([0, 100, 399.6]);
  });
});

it('keeps retries to a tenth of the calls once what was saved up is spent', () => {
  const budget = new RetryBudget(() => 0);
  let retries = 0;
  for (let call = 0; call < 1_000; call += 1) {
    budget.noteCall();
    if (budget.take()) retries += 1;
  }
  expect(retries).toBeGreaterThanOrEqual(100);
  expect(retries).toBeLessThanOrEqual(110);
});

it('adds at most a tenth to the calls of fifty people in five minutes of outage', () => {
  let now = 0;
  const budget = new RetryBudget(() => now);
  const calls = 50 * 5 * 60;
  let retries = 0;
  for (let call = 0; call < calls; call += 1) {
    now += 20;
    budget.noteCall();
    while (retries < 2 * (call + 1) && budget.take()) retries += 1;
  }
  expect(calls + retries).toBeLessThanOrEqual(calls * 1.1 + 10);
});

it('saves up again with time', () => {
  let now = 0;
  const budget = new RetryBudget(() => now);
  while (budget.take());
  now += 2_000;
  budget.noteCall();
  expect(budget.take()).toBe(true);
  expect(budget.take()).toBe(false);
});

describe('a call that broke off', () => {
  const unsent = { sent: false, status: null, expired: false };
  const sent = { ...unsent, sent: true };

  it.each([
    ['ECONNREFUSED', 'refused'],
    ['ENOTFOUND', 'name-lookup'],
    ['EAI_AGAIN', 'name-lookup'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout'],
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['UND_ERR_SOCKET', 'other'],
    ['ECONNRESET', 'other'],
    ['EHOSTUNREACH', 'other'],
    ['', 'other'],
  ])('with %s before it was sent is told by its reason: %s', (code, reason) => {
    expect(transportCause(Object.assign(new Error(), { code }), unsent)).toEqual({ kind: 'unreachable', reason });
    expect(transportCause(new Error('x', { cause: { code } }), unsent)).toEqual({ kind: 'unreachable', reason });
  });

  it('is never called unsent once it was handed over', () => {
    for (const code of ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'EPROTO', 'ENOTFOUND']) {
      expect(transportCause({ code }, sent)).toEqual({ kind: 'connection-lost' });
    }
    expect(transportCause({ code: 'HPE_INVALID_CONSTANT' }, sent)).toMatchObject({ kind: 'unreadable' });
    expect(transportCause({}, { ...sent, status: 200 })).toEqual({ kind: 'unreadable', reason: 'truncated' });
    expect(transportCause({}, { ...sent, status: 200, expired: true })).toEqual({ kind: 'timeout' });
    expect(transportCause('odd', { ...unsent, expired: true })).toMatchObject({ kind: 'unreachable' });
  });
});
