import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import { isAboutFiles, matching, type ActivityFilter } from '@/lib/activity/conditions';
import type { ActivityEntry } from '@/lib/activity/entry';
import { toEntry } from '@/lib/activity/rows';
import { readableInOrg, readableOutsideOrgs, type ActivityReader } from '@/lib/activity/visibility';
import { db } from '@/lib/store/database';
import type { ActivityTable } from '@/lib/store/schema';

/** Newest first. `next` goes into the next call's `before`; null at the end. */
export type ActivityPage = { entries: ActivityEntry[]; next: number | null };

const PAGE = 100;

/** What that person may read of an organisation's trail: `size` entries older than `before`. Throws without a database. */
export async function listActivity(
  reader: ActivityReader,
  filter: ActivityFilter,
  before: number | null,
  size = PAGE,
): Promise<ActivityPage> {
  const conditions = [...matching(filter), ...(before === null ? [] : [sql<boolean>`a.entry_seq < ${before}`])];
  const [inOrg, outside] = await Promise.all([
    newestRows([readableInOrg(reader, filter.orgId), ...conditions], size + 1),
    isAboutFiles(filter) ? [] : newestRows([readableOutsideOrgs(reader), ...conditions], size + 1),
  ]);
  const rows = [...inOrg, ...outside].sort((a, b) => b.entry_seq - a.entry_seq).slice(0, size + 1);
  const page = rows.slice(0, size);
  const next = rows.length > size ? (page.at(-1)?.entry_seq ?? null) : null;
  return { entries: page.map(toEntry), next };
}

const EXPORT_PAGE = 2_000;

/** All of them, newest first, read as fast as they are taken. Throws without a database. */
export async function* eachActivity(reader: ActivityReader, filter: ActivityFilter): AsyncGenerator<ActivityEntry> {
  let before: number | null = null;
  do {
    const page: ActivityPage = await listActivity(reader, filter, before, EXPORT_PAGE);
    yield* page.entries;
    before = page.next;
  } while (before !== null);
}

/** One entry, or null where there is none or that person may not read it. */
export async function getActivityEntry(
  reader: ActivityReader,
  orgId: string,
  entryId: string,
): Promise<ActivityEntry | null> {
  const isIt = sql<boolean>`a.entry_id = ${entryId}::uuid`;
  const mayRead = sql<boolean>`(${readableInOrg(reader, orgId)} or ${readableOutsideOrgs(reader)})`;
  const [row] = await newestRows([isIt, mayRead]);
  return row === undefined ? null : toEntry(row);
}

/** An entry's newest row speaks for it: each row repeats what the entry is about. */
export const isNewestOfEntry = sql<boolean>`not exists (
  select from activity later where later.entry_id = a.entry_id and later.seq > a.seq
)`;

/** At most `most` entries' newest rows that meet all conditions on the table `activity` under the name `a`, newest first. */
export async function newestRows(conditions: RawBuilder<boolean>[], most = PAGE + 1): Promise<ActivityTable[]> {
  const { rows } = await sql<ActivityTable>`
    select a.* from activity a
    where ${sql.join([...conditions, isNewestOfEntry], sql` and `)}
    order by a.entry_seq desc limit ${most}`.execute(db());
  return rows;
}
