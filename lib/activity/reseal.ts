import 'server-only';
import { lockChain, writeSeal } from '@/lib/activity/append';
import { CHAIN_START, type ChainEnd } from '@/lib/activity/chain';
import { forgetTrailCheck } from '@/lib/activity/trail-check';
import { db } from '@/lib/store/database';

/**
 * Accepts the trail's present end, whatever was sealed before, and seals it with the newest key. For an operator who has
 * looked into a broken seal, or who had to drop the key that made it. Throws without a database.
 */
export async function resealTrail(): Promise<ChainEnd> {
  return db()
    .transaction()
    .execute(async (trx) => {
      await lockChain(trx);
      const last = await trx
        .selectFrom('activity')
        .select(['seq', 'hash'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      const end = last ?? CHAIN_START;
      await writeSeal(trx, end);
      await forgetTrailCheck(trx);
      return end;
    });
}
