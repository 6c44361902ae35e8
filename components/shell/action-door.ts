import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import { recordEvent } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import { getActor } from '@/lib/auth/get-actor';
import { isOwnOrigin } from '@/lib/auth/origin';
import { allowWrite } from '@/lib/auth/rate-limit';
import { recordRefusedRequest } from '@/lib/auth/refused-request';
import type { Failure, FailureCause } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import type { RefusedOperation } from '@/lib/files/operation';
import { log } from '@/lib/log';
import { adoptRequestId, currentRequestId, noteRequest } from '@/lib/telemetry/request-context';
import { traced } from '@/lib/telemetry/tracing';

/** What a person is told of an operation, as far as every one of them has it. */
type Told = { ok: true; outcome?: string } | RefusedOperation;
type Door<I> = { action: string; schema: z.ZodType<I> };
type Work<I, T> = (actor: Actor, input: I) => Promise<T>;

/**
 * The way from a browser to an operation on files: our own page, a live session, not too often, a well-formed input.
 * Whatever fails comes back as data; an unexpected exception is logged and told by its reference alone.
 */
export async function throughDoor<I, T extends Told>(
  raw: unknown,
  { action, schema }: Door<I>,
  work: Work<I, T>,
): Promise<T | RefusedOperation> {
  adoptRequestId(z.object({ requestId: z.guid() }).safeParse(raw).data?.requestId);
  noteRequest({ action });
  const attributes = { 'console.action': action, 'console.request_id': currentRequestId() };
  const told = await traced({ name: `action ${action}`, attributes }, () => guarded(raw, schema, work), toldOf);
  noteRequest({ outcome: outcomeOf(told) });
  return told;
}

function toldOf(told: Told) {
  return { error: told.ok ? null : told.failure.kind, attributes: { 'console.outcome': outcomeOf(told) } };
}

function outcomeOf(told: Told): string {
  return told.ok ? (told.outcome ?? 'ok') : told.failure.kind;
}

async function guarded<I, T>(raw: unknown, schema: z.ZodType<I>, work: Work<I, T>): Promise<T | RefusedOperation> {
  const reference = currentRequestId();
  try {
    const admitted = await admit(raw, schema, reference);
    if (!admitted.ok) return refused(admitted.failure);
    return await work(admitted.actor, admitted.input);
  } catch (error) {
    log().error({ err: error }, 'a server action failed');
    return refused(failureOf({ kind: 'console-unreachable' }, { reference }));
  }
}

type Admitted<I> = { ok: true; actor: Actor; input: I } | { ok: false; failure: Failure };

async function admit<I>(raw: unknown, schema: z.ZodType<I>, reference: string): Promise<Admitted<I>> {
  const fail = (cause: FailureCause): Admitted<I> => ({ ok: false, failure: failureOf(cause, { reference }) });
  const asked = await headers();
  try {
    if (!isOwnOrigin(asked)) {
      await recordRefusedRequest(null, asked);
      return fail({ kind: 'invalid-input' });
    }
    const actor = await getActor();
    if (actor === null) return fail({ kind: 'signed-out' });
    const limit = await allowWrite(actor);
    if (limit !== null) return { ok: false, failure: limit };
    const input = schema.safeParse(raw);
    if (input.success) return { ok: true, actor, input: input.data };
    const failure = failureOf({ kind: 'invalid-input' }, { reference });
    await recordRefusal(actor, failure);
    return { ok: false, failure };
  } catch (error) {
    // Nothing has been sent so far. Without the database nobody is known and nothing can be recorded.
    log().error({ err: error }, 'a server action could not be admitted');
    return fail({ kind: 'not-recorded' });
  }
}

async function recordRefusal(actor: Actor, failure: Failure): Promise<void> {
  const person = { id: actor.personId, name: actor.name, email: actor.email };
  const nothing = { orgId: null, workspace: null, object: null };
  await recordEvent(
    { person, action: 'refused-request', ...nothing, requestId: failure.reference },
    { outcome: 'not-sent', failure, roleThen: null, renamedTo: null },
  );
}

function refused(failure: Failure): RefusedOperation {
  return { ok: false, failure, entryId: null, checked: false, whoCanHelp: null };
}
