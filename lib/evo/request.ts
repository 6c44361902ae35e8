import 'server-only';
import { request as send, type Dispatcher } from 'undici';
import { readBody } from './body';
import { throughBreaker } from './breakers';
import { connectionTo } from './connection';
import { evoReferenceOf } from './evo-reference';
import type { FailureCause, FailureFacts, Result } from './failure';
import { observeCall } from './observe-call';
import { failureOf } from './own-failure';
import { traceHeaders } from '@/lib/telemetry/tracing';
import { kindOfStatus, parseProblem } from './problem';
import { parseRetryAfter } from './retry-after';
import { transportCause, type Progress } from './transport-failure';

const LARGEST_ANSWER = 8 * 1024 * 1024;
const LARGEST_ERROR = 64 * 1024;

/** Who asks, and within which limits. One for each call to Evo. */
export type Access = {
  accessToken: string;
  /** Sent to Evo and kept with a failure. */
  requestId: string;
  /** For the whole call, waiting for a connection included. */
  deadlineMs: number;
  /** Ends the call early: the caller left. */
  signal?: AbortSignal | undefined;
};

type EvoCall = {
  method: 'GET' | 'DELETE' | 'PUT' | 'POST';
  url: URL;
  /** The statuses that are an answer; any other is a failure. */
  expects: readonly number[];
};

/** `body` is undefined for 204. `date` is Evo's clock and `evoReference` its own name for the request, where it told. */
export type EvoAnswer = { status: number; body: unknown; date: Date | null; evoReference: string | null };

/**
 * One call to Evo: no redirect is followed, nothing is sent twice, and nothing at all while the API called has stopped
 * answering. Every way to fail comes back as a failure that says whether Evo can have acted. Never throws.
 */
export function request(access: Access, call: EvoCall): Promise<Result<EvoAnswer>> {
  const { requestId, signal } = access;
  const sent = () => observeCall(call, requestId, () => sendOnce(access, call));
  return throughBreaker({ url: call.url, method: call.method, requestId, signal }, sent);
}

async function sendOnce(access: Access, call: EvoCall): Promise<Result<EvoAnswer>> {
  const progress: Progress = { sent: false, status: null, expired: false };
  const deadline = AbortSignal.timeout(access.deadlineMs);
  const signal = access.signal === undefined ? deadline : AbortSignal.any([deadline, access.signal]);
  try {
    const response = await send(call.url, {
      method: call.method,
      headers: headersFor(access),
      dispatcher: connectionTo(call.url, () => {
        progress.sent = true;
      }),
      signal,
    });
    progress.status = response.statusCode;
    return await readAnswer(access, call, response, signal);
  } catch (error) {
    progress.expired = deadline.aborted;
    const cause = transportCause(error, progress);
    return { ok: false, failure: failureOf(cause, { reference: access.requestId, status: progress.status }) };
  }
}

function headersFor(access: Access): Record<string, string> {
  return {
    accept: 'application/json',
    // Nothing but gzip: other decoders widen what an answer can attack.
    'accept-encoding': 'gzip',
    authorization: `Bearer ${access.accessToken}`,
    'user-agent': 'evo-file-console',
    'x-request-id': access.requestId,
    ...traceHeaders(),
  };
}

async function readAnswer(
  access: Access,
  call: EvoCall,
  { statusCode: status, headers, body }: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<Result<EvoAnswer>> {
  const expected = call.expects.includes(status);
  const date = dateOf(headers['date']);
  const evoReference = evoReferenceOf(headers, access.requestId);
  const facts = {
    reference: access.requestId,
    evoReference,
    status,
    // A time to come back at is one on Evo's clock.
    retryAfterSeconds: parseRetryAfter(headers['retry-after'], date ?? new Date()),
  };
  const fail = (cause: FailureCause, more: Partial<FailureFacts> = {}): Result<never> => ({
    ok: false,
    failure: failureOf(cause, { ...facts, ...more }),
  });

  if (status === 204 || (!expected && status < 400)) {
    await body.dump({ limit: LARGEST_ERROR });
    // Dumping ends quietly with the deadline, and an answer that never ended is no answer.
    signal.throwIfAborted();
    return expected
      ? { ok: true, value: { status, body: undefined, date, evoReference } }
      : fail(strayCause(call.url, status, headers));
  }
  const encoding = String(headers['content-encoding'] ?? '').toLowerCase();
  const text = await readBody(body, encoding, expected ? LARGEST_ANSWER : LARGEST_ERROR);
  const parsed = text.ok ? parseJson(text.text) : text;
  if (!parsed.ok) {
    // A 401 is Evo's word about the sign-in, whatever stands around it.
    return fail(status === 401 ? { kind: kindOfStatus(401) } : { kind: 'unreadable', reason: parsed.reason });
  }
  if (!expected) {
    const { cause, ...words } = parseProblem(status, parsed.value);
    return fail(cause, words);
  }
  if (!isJson(headers['content-type'])) return fail({ kind: 'unreadable', reason: 'not-json' });
  return { ok: true, value: { status, body: parsed.value, date, evoReference } };
}

function strayCause(url: URL, status: number, headers: Dispatcher.ResponseData['headers']): FailureCause {
  const location = headers['location'];
  if (status < 300 || status === 304) return { kind: 'unreadable', reason: 'unexpected-status' };
  if (typeof location === 'string' && URL.canParse(location, url) && new URL(location, url).origin !== url.origin) {
    return { kind: 'untrusted-address' };
  }
  return { kind: 'unreadable', reason: 'redirect' };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; reason: 'empty' | 'not-json' } {
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, reason: 'not-json' };
  }
}

function isJson(contentType: string | string[] | undefined): boolean {
  return typeof contentType === 'string' && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType.trim());
}

function dateOf(header: string | string[] | undefined): Date | null {
  const time = typeof header === 'string' ? Date.parse(header) : NaN;
  return Number.isNaN(time) ? null : new Date(time);
}
