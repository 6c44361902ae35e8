import 'server-only';
import type { ActivityEntry } from '@/lib/activity/entry';
import { toEntry } from '@/lib/activity/rows';
import { db } from '@/lib/store/database';

/** An entry of the trail with its newest outcome, whoever asks; null where there is none. */
export async function recordedEntry(entryId: string): Promise<ActivityEntry | null> {
  const row = await db()
    .selectFrom('activity')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toEntry(row);
}
