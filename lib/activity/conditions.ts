import 'server-only';
import { sql, type RawBuilder } from 'kysely';
import type { ActivityAction, Outcome } from '@/lib/activity/entry';
import { searchable } from '@/lib/activity/rows';
import { escapeText } from '@/lib/store/escape-name';

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

/** Beyond every row's number: what comes after nothing. */
const NO_ROW = Number.MAX_SAFE_INTEGER;
/** Servers' clocks differ a little, so the rows' numbers and times need not rise in step. */
const CLOCK_SLACK_MS = 5 * 60 * 1_000;

/** Whether only entries about a file can match: those of no organisation, such as sign-ins, are about none. */
export function isAboutFiles({ workspaceId, object }: ActivityFilter): boolean {
  return workspaceId !== undefined || object !== undefined;
}

/** The filter as conditions on the table `activity` under the name `a`. */
export function matching(filter: ActivityFilter): RawBuilder<boolean>[] {
  const { from, to, outcomes } = filter;
  return [
    ...(from === undefined ? [] : [since(from)]),
    ...(to === undefined ? [] : [until(to)]),
    ...(outcomes === undefined || outcomes.length === 0 ? [] : [endedAs(outcomes)]),
    ...matchingSubject(filter),
  ];
}

/** Only what the filter says of who did what to what: the same for every row of an entry. */
export function matchingSubject(filter: Omit<ActivityFilter, 'from' | 'to' | 'outcomes'>): RawBuilder<boolean>[] {
  const { personId, action, object, workspaceId } = filter;
  return [
    ...(personId === undefined ? [] : [sql<boolean>`a.person_id = ${escapeText(personId)}`]),
    ...(action === undefined ? [] : [sql<boolean>`a.action = ${action}`]),
    ...(workspaceId === undefined ? [] : [sql<boolean>`a.workspace_id = ${escapeText(workspaceId)}`]),
    ...(object === undefined || object === ''
      ? []
      : [sql<boolean>`strpos(a.object_search, ${searchable(object)}) > 0`]),
  ];
}

/**
 * Every intent says `checking` until it is settled, so looking through them would take long; those that still are stand in
 * the table of what is in flight.
 */
function endedAs(outcomes: Outcome[]): RawBuilder<boolean> {
  const ended = outcomes.filter((outcome) => outcome !== 'checking');
  // By one outcome, the index gives its rows in the page's order; by several, it cannot.
  const isOne = ended.length === 1 ? sql`a.outcome = ${ended[0]}` : sql`a.outcome = any(${ended})`;
  const isEnded = sql<boolean>`(a.kind = 'outcome' and ${isOne})`;
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
