import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { getActor } from '@/lib/auth/get-actor';
import type { Failure, FailureKind } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { log } from '@/lib/log';

/** A refusal with an `entryId` is how an operation stands, which is what was asked, and no failure to answer. */
type Answer = { ok: true } | { ok: false; failure: Failure; entryId?: string | null };

/** Answers a data address for whoever has a live session; anything else, an exception included, is a failure as JSON. */
export async function answerActor(read: (actor: Actor) => Promise<Answer>): Promise<Response> {
  try {
    const actor = await getActor();
    return toResponse(actor === null ? refuse('signed-out') : await read(actor));
  } catch (error) {
    const failure = failureOf({ kind: 'console-unreachable' }, { reference: randomUUID() });
    log().error({ err: error, reference: failure.reference }, 'a data address failed');
    return toResponse({ ok: false, failure });
  }
}

/** A refusal of the console's own. */
export function refuse(kind: 'signed-out' | 'invalid-input' | 'missing'): { ok: false; failure: Failure } {
  return { ok: false, failure: failureOf({ kind }, { reference: randomUUID() }) };
}

function toResponse(answer: Answer): Response {
  const status = answer.ok || answer.entryId !== undefined ? 200 : statusOf(answer.failure);
  return Response.json(answer, { status, headers: { 'Cache-Control': 'no-store' } });
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
  'sign-in-unavailable': 503,
  timeout: 504,
};

/** What Evo could not answer well is a bad gateway's fault, seen from the browser. */
function statusOf(failure: Failure): number {
  return STATUS_OF_KIND[failure.kind] ?? 502;
}
