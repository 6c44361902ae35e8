import { BY_CLOCK } from '@/lib/auth/by-clock';
import type { Failure, FailureCause, FailureFacts } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';

/** A failure on its way through TanStack Query, which wants something thrown. */
export class ReadingFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = 'ReadingFailed';
  }
}

/** A failure that came about in this browser. */
export function browserFailure(cause: FailureCause, facts: Partial<FailureFacts> = {}): Failure {
  return failureOf(cause, { reference: crypto.randomUUID(), ...facts });
}

/** The failure in whatever was thrown. */
export function failureIn(error: unknown): Failure {
  return error instanceof ReadingFailed ? error.failure : browserFailure({ kind: 'console-unreachable' });
}

const DEADLINE_MS = 45_000;

/**
 * Who wants an answer. What the page asks by its own clock does not count as the person being there; what it asked ahead
 * while it loaded goes without headers of its own, so that every browser takes the answer that is already on its way.
 */
type Asker = 'person' | 'clock' | 'page';

/**
 * One answer of the console's data addresses. Throws ReadingFailed with the failure the console named, or with
 * `offline` or `console-unreachable` where it named none; an abort by `signal` goes through as it is.
 */
export async function readConsole<T extends { ok: true }>(
  address: string,
  signal?: AbortSignal,
  by: Asker = 'person',
): Promise<T> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  // Made here, so that it can be named even if no answer comes.
  const reference = crypto.randomUUID();
  let response: Response;
  let body: unknown;
  try {
    const both = signal ? AbortSignal.any([signal, deadline]) : deadline;
    response = await fetch(address, {
      signal: both,
      headers: {
        Accept: 'application/json',
        ...(by === 'page' ? {} : { 'X-Request-Id': reference }),
        ...(by === 'clock' ? { [BY_CLOCK]: '1' } : {}),
      },
    });
    body = await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ReadingFailed(
      browserFailure({ kind: navigator.onLine ? 'console-unreachable' : 'offline' }, { reference }),
    );
  }
  if (isAnswer<T>(body)) return body;
  throw new ReadingFailed(
    isRefusal(body)
      ? body.failure
      : browserFailure({ kind: 'console-unreachable' }, { reference, status: response.status }),
  );
}

/** The failure that an answer which is none of what was asked for names. */
export async function refusalIn(response: Response): Promise<Failure> {
  const body: unknown = await response.json();
  return isRefusal(body) ? body.failure : browserFailure({ kind: 'console-unreachable' }, { status: response.status });
}

// Both ends of these addresses are one program of one version; the mark tells an answer from a stranger's page.
function isAnswer<T extends { ok: true }>(body: unknown): body is T {
  return typeof body === 'object' && body !== null && 'ok' in body && body.ok === true;
}

function isRefusal(body: unknown): body is { ok: false; failure: Failure } {
  return typeof body === 'object' && body !== null && 'failure' in body && typeof body.failure === 'object';
}
