import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import type { ActivityAction, ActivityEntry, Outcome } from '@/lib/activity/entry';
import { searchable, toEntry } from '@/lib/activity/rows';
import { readableInOrg, readableOutsideOrgs, type ActivityReader } from '@/lib/activity/visibility';
import { db } from '@/lib/store/database';
import { escapeText } from '@/lib/store/escape-name';
import type { ActivityTable } from '@/lib/store/schema';

/** Parts left out do not narrow. `from` is included, `to` is not; both are times of the intent. */
export type ActivityFilter = {
  orgId: string;
  from?: Date | undefined;
  to?: Date | undefined;
  personId?: string | undefined;
  action?: ActivityAction | undefined;
  /** Part of a file's name or path, as shown or as Evo gave it, or of its id; in any case. */
  object?: string | undefined;
  workspaceId?: string | undefined;
  /** Empty: all. */
  outcomes?: Outcome[] | undefined;
};

/** Newest first. `next` goes into the next call's `before`; null at the end. */
export type ActivityPage = { entries: ActivityEntry[]; next: number | null };

const PAGE = 100;
/** Beyond every row's number: what comes after nothing. */
export const NO_ROW = Number.MAX_SAFE_INTEGER;
/** Servers' clocks differ a little, so the rows' numbers and times need not rise in step. */
const CLOCK_SLACK_MS = 5 * 60 * 1_000;

/** What that person may read of an organisation's trail: 100 entries older than `before`. Throws without a database. */
export async function listActivity(
  reader: ActivityReader,
  filter: ActivityFilter,
  before: number | null,
): Promise<ActivityPage> {
  const conditions = [...conditionsOf(filter), ...(before === null ? [] : [sql<boolean>`a.entry_seq < ${before}`])];
  const isAboutFiles = filter.workspaceId !== undefined || filter.object !== undefined;
  const [inOrg, outside] = await Promise.all([
    newest([readableInOrg(reader, filter.orgId), ...conditions]),
    isAboutFiles ? [] : newest([readableOutsideOrgs(reader), ...conditions]),
  ]);
  const rows = [...inOrg, ...outside].sort((a, b) => b.entry_seq - a.entry_seq).slice(0, PAGE + 1);
  const page = rows.slice(0, PAGE);
  const next = rows.length > PAGE ? (page.at(-1)?.entry_seq ?? null) : null;
  return { entries: page.map(toEntry), next };
}

/** One entry, or null where there is none or that person may not read it. */
export async function getActivityEntry(
  reader: ActivityReader,
  orgId: string,
  entryId: string,
): Promise<ActivityEntry | null> {
  const isIt = sql<boolean>`a.entry_id = ${entryId}::uuid`;
  const mayRead = sql<boolean>`(${readableInOrg(reader, orgId)} or ${readableOutsideOrgs(reader)})`;
  const [row] = await newest([isIt, mayRead]);
  return row === undefined ? null : toEntry(row);
}

/** An entry's newest row speaks for it: each row repeats what the entry is about. */
export const isNewestOfEntry = sql<boolean>`not exists (
  select from activity later where later.entry_id = a.entry_id and later.seq > a.seq
)`;

async function newest(conditions: RawBuilder<boolean>[]): Promise<ActivityTable[]> {
  const { rows } = await sql<ActivityTable>`
    select a.* from activity a
    where ${sql.join([...conditions, isNewestOfEntry], sql` and `)}
    order by a.entry_seq desc limit ${PAGE + 1}`.execute(db());
  return rows;
}

function conditionsOf(filter: ActivityFilter): RawBuilder<boolean>[] {
  const { from, to, personId, action, object, workspaceId, outcomes } = filter;
  return [
    ...(from === undefined ? [] : [since(from)]),
    ...(to === undefined ? [] : [until(to)]),
    ...(personId === undefined ? [] : [sql<boolean>`a.person_id = ${escapeText(personId)}`]),
    ...(action === undefined ? [] : [sql<boolean>`a.action = ${action}`]),
    ...(workspaceId === undefined ? [] : [sql<boolean>`a.workspace_id = ${escapeText(workspaceId)}`]),
    ...(object === undefined || object === ''
      ? []
      : [sql<boolean>`strpos(a.object_search, ${searchable(object)}) > 0`]),
    ...(outcomes === undefined || outcomes.length === 0 ? [] : [endedAs(outcomes)]),
  ];
}

/**
 * Every intent says `checking` until it is settled, so looking through them would take long; those that still are stand in
 * the table of what is in flight.
 */
function endedAs(outcomes: Outcome[]): RawBuilder<boolean> {
  const ended = outcomes.filter((outcome) => outcome !== 'checking');
  const isEnded = sql<boolean>`a.outcome = any(${ended})`;
  if (ended.length === outcomes.length) return isEnded;
  const isOpen = sql<boolean>`(a.outcome = 'checking' and a.entry_id = any(array(select entry_id from in_flight)))`;
  return ended.length === 0 ? isOpen : sql<boolean>`(${isEnded} or ${isOpen})`;
}

/** The number beside the time lets the page's index stop early. */
function since(from: Date): RawBuilder<boolean> {
  const loose = new Date(from.getTime() - CLOCK_SLACK_MS);
  return sql<boolean>`(a.entry_at >= ${from}
    and a.entry_seq >= (select coalesce(min(seq), ${NO_ROW}::bigint) from (select seq from activity where at >= ${loose} order by at limit 1) first))`;
}

function until(to: Date): RawBuilder<boolean> {
  const loose = new Date(to.getTime() + CLOCK_SLACK_MS);
  return sql<boolean>`(a.entry_at < ${to}
    and a.entry_seq <= (select coalesce(max(seq), 0) from (select seq from activity where at <= ${loose} order by at desc limit 1) last))`;
}
