import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { appendToChain } from '@/lib/activity/append';
import type { Intent, OutcomeRecord } from '@/lib/activity/entry';
import { intentRow, outcomeRow } from '@/lib/activity/rows';
import { db } from '@/lib/store/database';
import type { Schema } from '@/lib/store/schema';

/**
 * Writes down what is about to be done. Resolves to the entry's id once that is durable (or, inside `trx`, once that
 * commits); throws when it cannot be written, and then nothing may be sent to Evo.
 */
export async function recordIntent(intent: Intent, trx?: Transaction<Schema>): Promise<string> {
  const entryId = randomUUID();
  await within(trx, (inner) => appendToChain(inner, (seq) => [intentRow(intent, entryId, seq, new Date())]));
  return entryId;
}

/** Writes down how it stands with an entry. Throws when that cannot be written, or there is no such entry. */
export async function recordOutcome(entryId: string, record: OutcomeRecord, trx?: Transaction<Schema>): Promise<void> {
  await within(trx, async (inner) => {
    const {
      prev_hash: _prev,
      hash: _hash,
      ...intent
    } = await inner
      .selectFrom('activity')
      .selectAll()
      .where('entry_id', '=', entryId)
      .where('kind', '=', 'intent')
      .orderBy('seq')
      .limit(1)
      .executeTakeFirstOrThrow();
    await appendToChain(inner, (seq) => [outcomeRow(intent, record, seq, new Date())]);
  });
}

/** An intent and its outcome at once, for what is over when it is written down. Resolves to the entry's id. */
export async function recordEvent(intent: Intent, record: OutcomeRecord, trx?: Transaction<Schema>): Promise<string> {
  const entryId = randomUUID();
  await within(trx, (inner) =>
    appendToChain(inner, (seq) => {
      const at = new Date();
      const row = intentRow(intent, entryId, seq, at);
      return [row, outcomeRow(row, record, seq + 1, at)];
    }),
  );
  return entryId;
}

function within(
  trx: Transaction<Schema> | undefined,
  work: (trx: Transaction<Schema>) => Promise<void>,
): Promise<void> {
  return trx === undefined ? db().transaction().execute(work) : work(trx);
}
