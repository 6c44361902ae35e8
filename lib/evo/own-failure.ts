import type { Failure, FailureCause, FailureFacts } from './failure';

/** A failure with the facts that are known; the others are null and the time is now. */
export function failureOf(cause: FailureCause, facts: Partial<FailureFacts> & { reference: string }): Failure {
  return {
    status: null,
    type: null,
    title: null,
    detail: null,
    retryAfterSeconds: null,
    evoReference: null,
    at: new Date().toISOString(),
    ...facts,
    ...cause,
  };
}

/** An answer that was read well and is not of the documented shape. */
export function misshapen(reference: string, status: number): { ok: false; failure: Failure } {
  const failure = failureOf({ kind: 'unreadable', reason: 'unexpected-shape' }, { reference, status });
  return { ok: false, failure };
}
