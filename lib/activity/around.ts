import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import type { ActivityEntry } from '@/lib/activity/entry';
import { newestRows } from '@/lib/activity/list-activity';
import { toEntry } from '@/lib/activity/rows';
import { readableInOrg, type ActivityReader } from '@/lib/activity/visibility';
import { escapeText } from '@/lib/store/escape-name';
import type { ActivityTable } from '@/lib/store/schema';

const MOST = 3;
const SAME_PERSON_MS = 60 * 60 * 1_000;

/**
 * What came before an entry and may explain it, newest first: what was done to the same object, and what the same person
 * did within the hour before. Only what that reader may read. Throws without a database.
 */
export async function listEarlier(
  reader: ActivityReader,
  orgId: string,
  entry: ActivityEntry,
): Promise<ActivityEntry[]> {
  if (entry.object === null) return [];
  const earlier = sql<boolean>`a.entry_seq < (select min(entry_seq) from activity where entry_id = ${entry.id}::uuid)`;
  const [ofObject, ofPerson] = await Promise.all([
    find(reader, orgId, [earlier, sql<boolean>`a.object_id = nullif(${escapeText(entry.object.id)}, '')`]),
    find(reader, orgId, [
      earlier,
      sql<boolean>`a.person_id = ${escapeText(entry.person.id)}`,
      sql<boolean>`a.entry_at >= ${new Date(Date.parse(entry.at) - SAME_PERSON_MS)}`,
    ]),
  ]);
  const rows = new Map([...ofObject, ...ofPerson].map((row) => [row.entry_seq, row]));
  return [...rows.values()].sort((a, b) => b.entry_seq - a.entry_seq).map(toEntry);
}

function find(reader: ActivityReader, orgId: string, conditions: RawBuilder<boolean>[]): Promise<ActivityTable[]> {
  return newestRows([readableInOrg(reader, orgId), ...conditions], MOST);
}
