import 'server-only';
import { sql, type Selectable } from 'kysely';
import type { ActivityEntry } from '@/lib/activity/entry';
import type { Actor } from '@/lib/auth/actor';
import { actorForSweep } from '@/lib/auth/sweep-actor';
import type { Failure } from '@/lib/evo/failure';
import { parseId } from '@/lib/evo/ids';
import { log } from '@/lib/log';
import { db } from '@/lib/store/database';
import { escapeText, unescapeText } from '@/lib/store/escape-name';
import type { Schema } from '@/lib/store/schema';
import { countingSettling } from '@/lib/telemetry/metrics';
import { withRequestId } from '@/lib/telemetry/request-context';
import { traced } from '@/lib/telemetry/tracing';
import { concludeAttempt, leaveUnclear } from './attempt';
import { findingOf, type Sent } from './finding';
import { mayStillBeAtWork } from './judge';
import { pauseAfter } from './pause-after';
import { lostFailure } from './operation-state';
import { recordedEntry } from './recorded';
import { readBack } from './send';
import { TIMING } from './timing';

/**
 * How long a claimed row is left alone by others: longer than a read and a renewal of the token take. Where both are slower
 * still, two processes look at the file, and only one of them can write the outcome.
 */
const LEASE_SECONDS = 45;
const AT_ONCE = 8;

type Row = Selectable<Schema['in_flight']> & { ageSeconds: number };

/** Looks at one unsettled operation now, if it is due and nobody else is looking. Never throws. */
export async function settleNow(entryId: string, actor: Actor): Promise<void> {
  try {
    const [row] = await claimDue(entryId);
    if (row !== undefined) await settleRow(row, actor);
  } catch (error) {
    log().error({ err: error, entryId }, 'an unclear outcome could not be checked; the sweep will');
  }
}

/** Looks at one of the person's own operations at once, although its pause is not over. Does nothing to a settled one. */
export async function checkNow(entryId: string, actor: Actor): Promise<void> {
  const id = parseId(entryId);
  if (id === null) return;
  await db()
    .updateTable('in_flight')
    .set({ next_check_at: sql<Date>`now()` })
    .where('entry_id', '=', id)
    .where('person_id', '=', escapeText(actor.personId))
    .where('state', '=', 'unchecked')
    .execute();
  await settleNow(id, actor);
}

/** Looks at the operations that are due, as the people who started them. Resolves to how many there were. */
export async function settleDue(): Promise<number> {
  const rows = await claimDue();
  await Promise.all(
    rows.map(async (row) => {
      try {
        await settleRow(row, await actorForSweep(unescapeText(row.person_id)));
      } catch (error) {
        log().error({ err: error, entryId: row.entry_id }, 'an unclear outcome could not be checked yet');
      }
    }),
  );
  return rows.length;
}

/** Takes due rows for this process: a lease, since a lock would have to be held while Evo is being asked. */
function claimDue(entryId?: string): Promise<Row[]> {
  return db()
    .updateTable('in_flight')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      next_check_at: sql<Date>`now() + make_interval(secs => ${LEASE_SECONDS})`,
    }))
    .where('entry_id', 'in', (due) =>
      due
        .selectFrom('in_flight')
        .select('entry_id')
        .where('next_check_at', '<=', sql<Date>`now()`)
        .$if(entryId !== undefined, (query) => query.where('entry_id', '=', entryId ?? ''))
        .orderBy('next_check_at')
        .limit(AT_ONCE)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .returning(sql<number>`extract(epoch from now() - started_at)::float8`.as('ageSeconds'))
    .execute();
}

async function settleRow(row: Row, actor: Actor | null): Promise<void> {
  const entry = await recordedEntry(row.entry_id);
  if (entry === null) throw new Error('A row in flight has no entry in the trail.');
  // Whoever looks for the operation by its id finds what was asked later too.
  await withRequestId(entry.requestId, () => countingSettling(() => settleTraced(entry, row, actor)));
}

function settleTraced(entry: ActivityEntry, row: Row, actor: Actor | null): Promise<void> {
  const span = { name: `settle ${row.operation}`, attributes: { 'console.request_id': entry.requestId } };
  return traced(
    span,
    () => settleEntry(entry, row, actor),
    () => ({ error: null }),
  );
}

async function settleEntry(entry: ActivityEntry, row: Row, actor: Actor | null): Promise<void> {
  const failure = entry.failure ?? lostFailure(entry);
  // Still `sent` after so long: the process that sent it is gone, and with it the answer.
  if (row.state === 'sent') await leaveUnclear(row.entry_id, failure, entry.roleThen, LEASE_SECONDS);
  const pause = pauseAfter(row.attempts, row.ageSeconds);
  if (actor === null) return lookAgain(row, pause);

  const address = {
    orgId: row.org_id,
    workspaceId: row.workspace_id,
    fileId: row.file_id,
    hub: row.hub_code === null ? undefined : unescapeText(row.hub_code),
  };
  const reading = await readBack(actor, address, TIMING.readMs, row.operation === 'upload');
  const finding = findingOf(sentOf(row, { actor, entry, failure }), reading);
  if (finding === null) return lookAgain(row, pause);
  // The request may still be at work behind a lost answer: what has not happened yet gets a second look.
  if (finding.unchanged && mayStillBeAtWork(failure) && row.attempts === 1) return lookAgain(row, pause, 'unclear');
  await concludeAttempt(row.entry_id, finding.record);
}

function sentOf(row: Row, { actor, entry, failure }: { actor: Actor; entry: ActivityEntry; failure: Failure }): Sent {
  const versionId = row.version_id === null ? null : unescapeText(row.version_id);
  const { operation, started_at: startedAt } = row;
  return { operation, personId: actor.personId, startedAt, versionId, entry, failure };
}

async function lookAgain(row: Row, seconds: number, state: Row['state'] = 'unchecked'): Promise<void> {
  await db()
    .updateTable('in_flight')
    .set({ state, next_check_at: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .where('entry_id', '=', row.entry_id)
    .execute();
}
