import 'server-only';
import type { Outcome } from '@/lib/activity/entry';
import { db } from '@/lib/store/database';

/** One row of the trail: its place in the chain, and what it added to the entry. */
export type ChainLink = { seq: number; at: string; kind: 'intent' | 'outcome'; outcome: Outcome; hash: string };

/** The rows of an entry, oldest first. Whoever asks has made sure that the reader may see the entry. */
export async function listChainLinks(entryId: string): Promise<ChainLink[]> {
  const rows = await db()
    .selectFrom('activity')
    .select(['seq', 'at', 'kind', 'outcome', 'hash'])
    .where('entry_id', '=', entryId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
