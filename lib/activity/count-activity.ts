import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import { isAboutFiles, matchingSubject, type ActivityFilter } from '@/lib/activity/conditions';
import { OUTCOMES, type Outcome } from '@/lib/activity/entry';
import { readableInOrg, readableOutsideOrgs, type ActivityReader } from '@/lib/activity/visibility';
import { db } from '@/lib/store/database';
import { escapeText } from '@/lib/store/escape-name';

/** How many entries ended so. */
export type OutcomeCounts = Record<Outcome, number>;

/** Whom and what is counted; when, and how it ended, the counts themselves tell apart. */
export type CountFilter = Omit<ActivityFilter, 'from' | 'to' | 'outcomes'>;

/** An ended entry has one row that says how: counting those needs no look at each entry's newest row. */
const ENDED = sql<boolean>`(a.kind = 'outcome' and a.outcome <> 'checking')`;
const OPEN = sql<boolean>`(a.kind = 'intent' and a.entry_id = any(array(select entry_id from in_flight)))`;

export function noCounts(): OutcomeCounts {
  const pairs = OUTCOMES.map((outcome) => [outcome, 0]);
  return Object.fromEntries(pairs) as OutcomeCounts;
}

/**
 * What that person may read, counted: one element for each time from an edge to the next (the edge itself included), by the
 * time of the intent. `edges` must rise. Throws without a database.
 */
export async function countActivity(
  reader: ActivityReader,
  filter: CountFilter,
  edges: readonly Date[],
): Promise<OutcomeCounts[]> {
  const counts = edges.slice(1).map(noCounts);
  const [from, to] = [edges.at(0), edges.at(-1)];
  if (from === undefined || to === undefined || counts.length === 0) return counts;
  const inTime = sql<boolean>`(a.entry_at >= ${from} and a.entry_at < ${to})`;
  const conditions = [inTime, ...matchingSubject(filter)];
  const readable = [
    readableInOrg(reader, filter.orgId),
    ...(isAboutFiles(filter) ? [] : [readableOutsideOrgs(reader)]),
  ];
  const parts = readable.flatMap((mayRead) =>
    [ENDED, OPEN].map((state) => countedBetween(edges, [mayRead, state, ...conditions])),
  );
  const { rows } = await sql<{ part: number; outcome: Outcome; entries: number }>`
    ${sql.join(parts, sql` union all `)}`.execute(db());
  for (const { part, outcome, entries } of rows) {
    const counted = counts[part - 1];
    if (counted !== undefined) counted[outcome] += entries;
  }
  return counts;
}

/** When the trail that person may read begins at the latest; null where it is empty. Throws without a database. */
export async function firstActivityAt(reader: ActivityReader, orgId: string): Promise<Date | null> {
  const inOrg = sql`select entry_at from activity where org_id = ${escapeText(orgId)} order by entry_seq limit 1`;
  const outside = sql`select entry_at from activity a where ${readableOutsideOrgs(reader)} order by entry_seq limit 1`;
  const { rows } = await sql<{ first: Date | null }>`
    select min(entry_at) as first from ((${inOrg}) union all (${outside})) firsts`.execute(db());
  return rows[0]?.first ?? null;
}

function countedBetween(edges: readonly Date[], conditions: RawBuilder<boolean>[]) {
  const times = edges.map((edge) => edge.toISOString());
  return sql`(select width_bucket(a.entry_at, ${times}::timestamptz[]) as part, a.outcome, count(*) as entries
    from activity a where ${sql.join(conditions, sql` and `)} group by part, a.outcome)`;
}
