import 'server-only';
import { headers } from 'next/headers';
import type { Actor } from '@/lib/auth/actor';
import { getAbsentActor, getActor } from '@/lib/auth/get-actor';
import { BY_CLOCK } from '@/lib/auth/by-clock';
import type { Failure, FailureKind } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { log } from '@/lib/log';
import { isDatabaseGone } from '@/lib/store/database-gone';
import { currentRequestId, noteRequest } from '@/lib/telemetry/request-context';

/** A refusal with an `entryId` is how an operation stands, which is what was asked, and no failure to answer. */
type Answer = { ok: true } | { ok: false; failure: Failure; entryId?: string | null };

/** Answers a data address for whoever has a live session; anything else, an exception included, is a failure as JSON. */
export async function answerActor(read: (actor: Actor) => Promise<Answer>): Promise<Response> {
  try {
    const byClock = (await headers()).has(BY_CLOCK);
    const actor = byClock ? await getAbsentActor() : await getActor();
    return toResponse(actor === null ? refuse('signed-out') : await read(actor));
  } catch (error) {
    log().error({ err: error }, 'a data address failed');
    return toResponse(refuse(isDatabaseGone(error) ? 'database-gone' : 'console-unreachable'));
  }
}

/** A refusal of the console's own. */
export function refuse(kind: 'signed-out' | 'invalid-input' | 'missing' | 'console-unreachable' | 'database-gone'): {
  ok: false;
  failure: Failure;
} {
  return { ok: false, failure: failureOf({ kind }, { reference: currentRequestId() }) };
}

function toResponse(answer: Answer): Response {
  const headers = { 'Cache-Control': 'no-store' };
  if (answer.ok || answer.entryId !== undefined) return Response.json(answer, { headers });
  noteRequest({ outcome: answer.failure.kind });
  // What several requests asked of Evo together failed under the id of one of them.
  const failure = { ...answer.failure, reference: currentRequestId() };
  return Response.json({ ...answer, failure }, { status: statusOf(failure), headers });
}

const STATUS_OF_KIND: Partial<Record<FailureKind, number>> = {
  'invalid-input': 400,
  'signed-out': 401,
  'invalid-token': 401,
  'missing-token': 401,
  unauthorised: 401,
  'insufficient-role': 403,
  'not-permitted': 403,
  forbidden: 403,
  missing: 404,
  'not-found': 404,
  'no-hub': 404,
  gone: 410,
  'rate-limited': 429,
  'console-unreachable': 503,
  'database-gone': 503,
  'sign-in-unavailable': 503,
  'not-answering': 503,
  timeout: 504,
};

/** What Evo could not answer well is a bad gateway's fault, seen from the browser. */
function statusOf(failure: Failure): number {
  return STATUS_OF_KIND[failure.kind] ?? 502;
}
