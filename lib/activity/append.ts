import 'server-only';
import { sql, type Transaction } from 'kysely';
import { CHAIN_START, hashOf, isSealGenuine, sealEnd, type ChainEnd, type UnchainedRow } from '@/lib/activity/chain';
import type { Schema } from '@/lib/store/schema';

/** Any number will do, as long as nothing else in this database locks it. */
const CHAIN_LOCK = 7_310_061;

/** The trail's end is not what the console sealed: somebody else changed it. Nothing is recorded until that is cleared up. */
export class TrailBrokenError extends Error {
  constructor() {
    super('The activity trail does not end where the console left it. Run `npm run activity:verify`.');
    this.name = 'TrailBrokenError';
  }
}

/** One writer at a time until the transaction ends, so append last in it and keep it short. */
async function lockChain(trx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx);
}

/** Adds rows behind the chain's end, in order. Throws when they cannot be written; the transaction must then be given up. */
export async function appendToChain(
  trx: Transaction<Schema>,
  rowsFrom: (seq: number) => UnchainedRow[],
): Promise<void> {
  await lockChain(trx);
  let end = await currentEnd(trx);
  for (const row of rowsFrom(end.seq + 1)) {
    const hash = hashOf(row, end.hash);
    await trx
      .insertInto('activity')
      .values({ ...row, prev_hash: end.hash, hash })
      .execute();
    end = { seq: row.seq, hash };
  }
  const sealed = sealEnd(end);
  await trx
    .insertInto('activity_head')
    .values(sealed)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(sealed))
    .execute();
}

async function currentEnd(trx: Transaction<Schema>): Promise<ChainEnd> {
  const last = await trx
    .selectFrom('activity')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const head = await trx.selectFrom('activity_head').selectAll().executeTakeFirst();
  if (last === undefined && head === undefined) return CHAIN_START;
  const isWhole = last !== undefined && head !== undefined && last.seq === head.seq && last.hash === head.hash;
  if (!isWhole || !isSealGenuine(head)) throw new TrailBrokenError();
  return last;
}
