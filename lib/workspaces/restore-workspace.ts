import 'server-only';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import type { RefusedOperation } from '@/lib/activity/operation';
import { recordIntent, recordOutcome } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Failure, Result } from '@/lib/evo/failure';
import type { Workspace, WorkspaceAddress } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import type { Access } from '@/lib/evo/request';
import { leavesUnclear } from '@/lib/evo/unclear';
import { getWorkspace, sendWorkspaceRestore } from '@/lib/evo/workspaces';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findWorkspace, type WorkspacePlace } from './place';

const SEND_MS = 15_000;
const READ_MS = 5_000;

/** `name`: as Evo has it now. `renamed`: its old name was taken meanwhile. */
export type RestoredWorkspace = { ok: true; name: string; renamed: boolean };

/**
 * Brings a deleted workspace back with all that is in it. On record before it is sent, sent once, and read back: only a
 * workspace that Evo shows is called restored, and one it shows after an unclear answer is.
 */
export async function restoreWorkspace(
  actor: Actor,
  place: WorkspacePlace & { name: string },
): Promise<RestoredWorkspace | RefusedOperation> {
  const requestId = currentRequestId();
  const intent: Intent = {
    person: { id: actor.personId, name: actor.name, email: actor.email },
    action: 'restore-workspace',
    orgId: place.orgId,
    workspace: { id: place.workspaceId, name: place.name },
    object: null,
    requestId,
  };
  let entryId: string;
  try {
    entryId = await recordIntent(intent);
  } catch (error) {
    log().error({ err: error }, 'the restore of a workspace could not be recorded, so nothing was sent');
    return refused(failureOf({ kind: 'not-recorded' }, { reference: requestId }), null, false);
  }
  return sendAndRead(actor, place, entryId);
}

async function sendAndRead(
  actor: Actor,
  place: WorkspacePlace & { name: string },
  entryId: string,
): Promise<RestoredWorkspace | RefusedOperation> {
  const address = await findWorkspace(actor, place);
  const sent = address.ok
    ? await asPerson(actor, SEND_MS, (access) => sendWorkspaceRestore(access, address.value))
    : address;
  const failure = sent.ok ? null : sent.failure;
  const unclear = failure === null || leavesUnclear(failure);
  // A clear refusal needs no reading.
  const reading = address.ok && unclear ? await readBack(actor, address.value) : null;
  const now = reading?.ok ? reading.value : null;
  // Where it cannot be read, Evo's clear word stands.
  if (now !== null || (failure === null && reading?.ok === false)) {
    const outcome = failure === null ? 'done' : 'done-confirmed';
    await conclude(entryId, { outcome, failure: null, roleThen: now?.role ?? null, renamedTo: null });
    const name = now?.name ?? place.name;
    return { ok: true, name, renamed: name !== place.name };
  }
  const told = failure ?? failureOf({ kind: 'unreadable', reason: 'not-shown' }, { reference: currentRequestId() });
  await conclude(entryId, {
    outcome: told.status === 403 ? 'denied' : 'failed',
    failure: told,
    roleThen: null,
    renamedTo: null,
  });
  return refused(told, entryId, reading?.ok === true);
}

/** The workspace as it is now; null where Evo shows none. */
function readBack(actor: Actor, address: WorkspaceAddress & { hubCode: string }): Promise<Result<Workspace | null>> {
  return asPerson(actor, READ_MS, (access) => getWorkspace(access, address, address.hubCode, 'ordinary'));
}

/** Never throws: only the vault does, before anything is sent or after a 401. */
async function asPerson<T>(
  actor: Actor,
  deadlineMs: number,
  call: (access: Access) => Promise<Result<T>>,
): Promise<Result<T>> {
  const requestId = currentRequestId();
  try {
    return await withToken(actor, (accessToken) => call({ accessToken, requestId, deadlineMs }));
  } catch (error) {
    log().error({ err: error }, 'no access token could be had');
    return { ok: false, failure: failureOf({ kind: 'not-recorded' }, { reference: requestId }) };
  }
}

/** What happened is told as it is even where it cannot be recorded any more; the entry then stays without its end. */
async function conclude(entryId: string, record: OutcomeRecord): Promise<void> {
  try {
    await recordOutcome(entryId, record);
  } catch (error) {
    log().error({ err: error, entryId }, 'the end of a workspace’s restore could not be recorded');
  }
}

function refused(failure: Failure, entryId: string | null, checked: boolean): RefusedOperation {
  return { ok: false, failure, entryId, checked, whoCanHelp: null };
}
