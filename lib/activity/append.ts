import 'server-only';
import { sql, type Kysely, type Transaction } from 'kysely';
import {
  CHAIN_START,
  hashOf,
  isSealGenuine,
  sealEnd,
  type ChainEnd,
  type SealedEnd,
  type UnchainedRow,
} from '@/lib/activity/chain';
import type { Schema } from '@/lib/store/schema';
import { countingAppend } from '@/lib/telemetry/metrics';

/** Any number will do, as long as nothing else in this database locks it. */
const CHAIN_LOCK = 7_310_061;

/** The trail's end is not what the console sealed: somebody else changed it. Nothing is recorded until that is cleared up. */
export class TrailBrokenError extends Error {
  constructor(what: string) {
    super(`${what} Nothing can be recorded, so nothing is done. Run \`npm run activity:verify\`.`);
    this.name = 'TrailBrokenError';
  }
}

/** One writer at a time until the transaction ends, so append last in it and keep it short. */
export async function lockChain(trx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
}

/** Adds rows behind the chain's end, in order. Throws when they cannot be written; the transaction must then be given up. */
export function appendToChain(trx: Transaction<Schema>, rowsFrom: (seq: number) => UnchainedRow[]): Promise<void> {
  return countingAppend(() => append(trx, rowsFrom));
}

async function append(trx: Transaction<Schema>, rowsFrom: (seq: number) => UnchainedRow[]): Promise<void> {
  await lockChain(trx);
  let end = await currentEnd(trx);
  const rows = rowsFrom(end.seq + 1).map((row) => {
    const hash = hashOf(row, end.hash);
    const chained = { ...row, prev_hash: end.hash, hash };
    end = { seq: row.seq, hash };
    return chained;
  });
  await trx.insertInto('activity').values(rows).execute();
  await writeSeal(trx, end);
}

/**
 * Seals the end anew with the key that writes now, so that an older key can be taken out of the configuration even where
 * nothing was recorded since. Throws `TrailBrokenError` where the end is not the console's own.
 */
export async function resealChain(trx: Transaction<Schema>): Promise<void> {
  await lockChain(trx);
  const end = await currentEnd(trx);
  if (end.seq > 0) await writeSeal(trx, end);
}

/** Seals this end with the key that writes now. The chain must be locked. */
export async function writeSeal(trx: Transaction<Schema>, end: ChainEnd): Promise<void> {
  const sealed = sealEnd(end);
  await trx
    .insertInto('activity_head')
    .values(sealed)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(sealed))
    .execute();
}

/** How many rows the trail has, if it ends where the console sealed it; else null. Throws without a database. */
export async function sealedLength(db: Kysely<Schema>): Promise<number | null> {
  try {
    return (await currentEnd(db)).seq;
  } catch (error) {
    if (error instanceof TrailBrokenError) return null;
    throw error;
  }
}

type Ends = { last: ChainEnd | null; head: SealedEnd | null };

/** Where the rows end, once that agrees with where the console sealed them. */
async function currentEnd(db: Kysely<Schema>): Promise<ChainEnd> {
  const { rows } = await sql<Ends>`select
    (select json_build_object('seq', seq, 'hash', hash) from activity order by seq desc limit 1) as last,
    (select json_build_object('seq', seq, 'hash', hash, 'key_id', key_id, 'seal', seal) from activity_head) as head`.execute(
    db,
  );
  const { last, head } = rows[0] ?? { last: null, head: null };
  if (last === null && (head === null || head.seq === 0)) return CHAIN_START;
  if (last === null || head === null || last.seq !== head.seq || last.hash !== head.hash) {
    throw new TrailBrokenError('The activity trail does not end where the console left it.');
  }
  if (!isSealGenuine(head)) {
    throw new TrailBrokenError(
      `The activity trail's end was not sealed with a configured key (key id "${head.key_id}").`,
    );
  }
  return last;
}
