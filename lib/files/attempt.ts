import 'server-only';
import { sql } from 'kysely';
import { recordIntent, recordOutcome } from '@/lib/activity/record';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { parseId } from '@/lib/evo/ids';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { escapeText } from '@/lib/store/escape-name';
import { currentRequestId } from '@/lib/telemetry/request-context';
import type { AttemptInput, FileAddress, KnownFile, OutcomeFile, RecordedOperation } from './operation';

/**
 * After this long without an outcome the process that made the attempt is taken for dead, and the sweep reads the file.
 * Longer than `TOTAL_MS`, so that nothing can still be sent by then.
 */
const PRESUMED_DEAD_SECONDS = 30;

/** One try to delete, restore or upload one file, from the moment its ids are proven. */
export type Attempt = {
  operation: RecordedOperation;
  actor: Actor;
  address: FileAddress;
  known: KnownFile;
  /** Of an upload: what shows in Evo once it has happened. */
  versionId: string | null;
  requestId: string;
  startedAt: Date;
};

/** An attempt with its ids proven and in lower case; null where one is no id. */
export function newAttempt(operation: RecordedOperation, actor: Actor, input: AttemptInput): Attempt | null {
  const [orgId, workspaceId, fileId] = [parseId(input.orgId), parseId(input.workspaceId), parseId(input.fileId)];
  if (orgId === null || workspaceId === null || fileId === null) return null;
  const address = { orgId, workspaceId, fileId, hub: input.hub };
  const { known, versionId = null } = input;
  return { operation, actor, address, known, versionId, requestId: currentRequestId(), startedAt: new Date() };
}

/** What the trail says of an attempt before anything is sent. */
export function intentOf({ operation, actor, address, known, requestId }: Attempt): Intent {
  return {
    person: { id: actor.personId, name: actor.name, email: actor.email },
    action: operation,
    orgId: address.orgId,
    workspace: { id: address.workspaceId, name: known.workspaceName },
    object: { kind: 'file', id: address.fileId, name: known.name, path: known.path, nameFromEvo: known.fromEvo },
    requestId,
  };
}

/** Writes the intent and the row that outlives this process; null where they cannot be written: then send nothing. */
export async function beginAttempt(attempt: Attempt): Promise<string | null> {
  const { actor, address } = attempt;
  try {
    return await db()
      .transaction()
      .execute(async (trx) => {
        const entryId = await recordIntent(intentOf(attempt), trx);
        await trx
          .insertInto('in_flight')
          .values({
            entry_id: entryId,
            operation: attempt.operation,
            session_id: actor.sessionId,
            person_id: escapeText(actor.personId),
            org_id: address.orgId,
            hub_code: address.hub === undefined ? null : escapeText(address.hub),
            workspace_id: address.workspaceId,
            file_id: address.fileId,
            version_id: attempt.versionId === null ? null : escapeText(attempt.versionId),
            started_at: attempt.startedAt,
            // Not now(): that is when the transaction began, and it may have waited long for its turn in the trail.
            next_check_at: sql<Date>`clock_timestamp() + make_interval(secs => ${PRESUMED_DEAD_SECONDS})`,
          })
          .execute();
        return entryId;
      });
  } catch (error) {
    log().error({ err: error }, 'the intent could not be recorded, nothing was sent');
    return null;
  }
}

/**
 * Writes the final outcome and takes the attempt out of flight. false: it was not written, either since another process
 * had been quicker or since the trail cannot be written just now; in the latter case the sweep catches up.
 */
export async function concludeAttempt(entryId: string, record: OutcomeRecord): Promise<boolean> {
  try {
    return await db()
      .transaction()
      .execute(async (trx) => {
        const taken = await trx.deleteFrom('in_flight').where('entry_id', '=', entryId).executeTakeFirst();
        if (taken.numDeletedRows === 0n) return false;
        await recordOutcome(entryId, record, trx);
        return true;
      });
  } catch (error) {
    log().error({ err: error, entryId, outcome: record.outcome }, 'an outcome could not be recorded yet');
    return false;
  }
}

/** Writes that the outcome is being checked, and when the attempt is due for a look: at once, unless told otherwise. */
export async function leaveUnclear(
  entryId: string,
  failure: Failure,
  roleThen: string | null,
  dueInSeconds = 0,
): Promise<void> {
  try {
    await db()
      .transaction()
      .execute(async (trx) => {
        const changed = await trx
          .updateTable('in_flight')
          .set({ state: 'unclear', next_check_at: sql<Date>`now() + make_interval(secs => ${dueInSeconds})` })
          .where('entry_id', '=', entryId)
          .where('state', '=', 'sent')
          .executeTakeFirst();
        if (changed.numUpdatedRows === 0n) return;
        await recordOutcome(entryId, { outcome: 'checking', failure, roleThen, renamedTo: null }, trx);
      });
  } catch (error) {
    log().error({ err: error, entryId }, 'the check of an unclear outcome starts later');
  }
}

/** The file of an outcome, under the name it was attempted with. */
export function attemptedFile({ address, known }: Attempt): OutcomeFile {
  return { id: address.fileId, name: known.name, path: known.path, renamedFrom: null };
}
