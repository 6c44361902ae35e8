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
import { knownFile } from '@/lib/files/known-file';
import type { FileAddress, KnownFile, RefusedOperation } from '@/lib/files/operation';
import { log } from '@/lib/log';
import { adoptRequestId, currentRequestId, noteRequest } from '@/lib/telemetry/request-context';
import { traced } from '@/lib/telemetry/tracing';

/** Evo allows 256 characters; older and stranger files may have more. All together stays far below the 1 MB of a body. */
const Text = z.string().max(32_768);

const Input = z.strictObject({
  orgId: z.guid(),
  workspaceId: z.guid(),
  hub: z.string().min(1).max(64).optional(),
  fileId: z.guid(),
  /** An int64 in digits. */
  versionId: z
    .string()
    .regex(/^\d{1,19}$/)
    .optional(),
  ticket: z.string().max(600_000).optional(),
  listed: z.strictObject({ name: Text, path: Text }).optional(),
  /** The browser's own, so that it can name the request even if no answer reaches it. */
  requestId: z.guid().optional(),
});
type Input = z.infer<typeof Input>;

/** What a person is told of an operation, as far as every one of them has it. */
type Told = { ok: true; outcome?: string } | RefusedOperation;
type Asked = FileAddress & { known: KnownFile; versionId: string | undefined };
type Work<T> = (actor: Actor, input: Asked) => Promise<T>;

/**
 * The way from a browser to an operation on a file: our own page, a live session, not too often, a well-formed input.
 * Whatever fails comes back as data; an unexpected exception is logged and told by its reference alone.
 */
export async function throughDoor<T extends Told>(
  raw: unknown,
  action: string,
  work: Work<T>,
): Promise<T | RefusedOperation> {
  adoptRequestId(z.object({ requestId: z.guid() }).safeParse(raw).data?.requestId);
  noteRequest({ action });
  const attributes = { 'console.action': action, 'console.request_id': currentRequestId() };
  const told = await traced({ name: `action ${action}`, attributes }, () => guarded(raw, work), toldOf);
  noteRequest({ outcome: outcomeOf(told) });
  return told;
}

function toldOf(told: Told) {
  return { error: told.ok ? null : told.failure.kind, attributes: { 'console.outcome': outcomeOf(told) } };
}

function outcomeOf(told: Told): string {
  return told.ok ? (told.outcome ?? 'ok') : told.failure.kind;
}

async function guarded<T>(raw: unknown, work: Work<T>): Promise<T | RefusedOperation> {
  const reference = currentRequestId();
  try {
    const admitted = await admit(raw, reference);
    if (!admitted.ok) return refused(admitted.failure);
    return await work(admitted.actor, await addressed(admitted.actor, admitted.input));
  } catch (error) {
    log().error({ err: error }, 'a server action failed');
    return refused(failureOf({ kind: 'console-unreachable' }, { reference }));
  }
}

type Admitted = { ok: true; actor: Actor; input: Input } | { ok: false; failure: Failure };

async function admit(raw: unknown, reference: string): Promise<Admitted> {
  const fail = (cause: FailureCause): Admitted => ({ ok: false, failure: failureOf(cause, { reference }) });
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
    const input = Input.safeParse(raw);
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

async function addressed(actor: Actor, input: Input): Promise<Asked> {
  const { orgId, workspaceId, fileId, versionId, hub, ticket, listed } = input;
  const address = { ...lowerCased({ orgId, workspaceId, fileId }), hub };
  return { ...address, versionId, known: await knownFile(actor, address, { ticket, listed }) };
}

function lowerCased(ids: Pick<Input, 'orgId' | 'workspaceId' | 'fileId'>): typeof ids {
  const { orgId, workspaceId, fileId } = ids;
  return { orgId: orgId.toLowerCase(), workspaceId: workspaceId.toLowerCase(), fileId: fileId.toLowerCase() };
}

function refused(failure: Failure): RefusedOperation {
  return { ok: false, failure, entryId: null, checked: false, whoCanHelp: null };
}
