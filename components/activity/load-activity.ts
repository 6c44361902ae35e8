import 'server-only';
import { cookies } from 'next/headers';
import { sumOfSeries, toBars, totalOf, type Bar, type CountedPart } from '@/components/activity/activity-bars';
import type { ActivityQuery } from '@/components/activity/activity-query';
import { countingEdges, daysOf, isCounted, type Slot } from '@/components/activity/activity-span';
import { personLabel } from '@/components/shell/person-name';
import { TIME_ZONE_COOKIE } from '@/components/shell/preferences/cookies';
import type { SelectOption } from '@/components/ui/select';
import { dayOf, isTimeZone } from '@/components/ui/time-format';
import type { ActivityFilter } from '@/lib/activity/conditions';
import { countActivity, firstActivityAt, type CountFilter } from '@/lib/activity/count-activity';
import type { ActivityEntry, Outcome } from '@/lib/activity/entry';
import { activityFacets } from '@/lib/activity/facets';
import { listActivity } from '@/lib/activity/list-activity';
import type { ActivityReader } from '@/lib/activity/visibility';
import { shownName } from '@/lib/names/shown-name';

/** Past this many pages, narrowing the time is the quicker way. */
export const MOST_PAGES = 20;

const DAY_MS = 86_400_000;

/** The entries an address asks for, and what they amount to. All counts are exact. */
export type LoadedActivity = {
  entries: ActivityEntry[];
  more: boolean;
  /** How many entries match, whether shown or not. */
  total: number;
  /** The same by day (YYYY-MM-DD in the reader's zone), for the days that entries are shown of. */
  days: Record<string, number>;
  /** The whole span, whatever outcome or bar is chosen. */
  bars: Bar[];
  /** What the choice of an outcome would show. */
  outcomes: { all: number; denied: number; failed: number };
  /** The bar that is pressed; null where the address names none of them. */
  slot: Slot | null;
};

/** Newest first. Throws without a database. */
export async function loadActivity(
  reader: ActivityReader,
  orgId: string,
  query: ActivityQuery,
): Promise<LoadedActivity> {
  const { filter, subject, edges, slot, zone } = await narrowedBy(reader, orgId, query);
  const [list, parts] = await Promise.all([loadList(reader, filter, query.pages), countParts(reader, subject, edges)]);
  return { ...list, ...summed(parts, query, slot, zone, list.entries), bars: toBars(parts), slot };
}

type Narrowed = {
  /** What the list shows. */
  filter: ActivityFilter;
  /** The same without time and outcome. */
  subject: CountFilter;
  /** Where counting begins anew, in epoch milliseconds. */
  edges: number[];
  slot: Slot | null;
  zone: string;
};

/** What an address asks for, by the reader's own days. Throws without a database. */
export async function narrowedBy(reader: ActivityReader, orgId: string, query: ActivityQuery): Promise<Narrowed> {
  const zone = await readersZone();
  const now = Date.now();
  const firstAt = (await firstActivityAt(reader, orgId))?.getTime() ?? now;
  const edges = countingEdges(daysOf(query, zone, now, firstAt), zone);
  const slot = query.slot !== null && isCounted(query.slot, edges) ? query.slot : null;
  const { from, to } = slot ?? { from: edges.at(0) ?? now, to: edges.at(-1) ?? now };
  const subject = filterOf(orgId, query);
  const outcomes = query.outcome === null ? undefined : [query.outcome];
  return { filter: { ...subject, from: new Date(from), to: new Date(to), outcomes }, subject, edges, slot, zone };
}

async function loadList(reader: ActivityReader, filter: ActivityFilter, wanted: number) {
  const pages = Math.min(Math.max(wanted, 1), MOST_PAGES);
  const entries: ActivityEntry[] = [];
  let before: number | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { entries: found, next }: Awaited<ReturnType<typeof listActivity>> = await listActivity(
      reader,
      filter,
      before,
    );
    entries.push(...found);
    before = next;
    if (next === null) break;
  }
  return { entries, more: before !== null };
}

async function countParts(
  reader: ActivityReader,
  filter: CountFilter,
  edges: readonly number[],
): Promise<CountedPart[]> {
  const counted = await countActivity(
    reader,
    filter,
    edges.map((edge) => new Date(edge)),
  );
  return counted.map((counts, index) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? 0, counts }));
}

/** What the counted parts amount to within the chosen bar and outcome. */
function summed(
  parts: readonly CountedPart[],
  { outcome }: ActivityQuery,
  slot: Slot | null,
  zone: string,
  entries: readonly ActivityEntry[],
): Pick<LoadedActivity, 'total' | 'days' | 'outcomes'> {
  const inSlot = parts.filter(({ from, to }) => slot === null || (from >= slot.from && to <= slot.to));
  const matching = ({ counts }: CountedPart) =>
    outcome === null ? totalOf(sumOfSeries([{ from: 0, to: 0, counts }])) : counts[outcome];
  const shown = new Set(entries.map(({ at }) => dayOf(Date.parse(at), zone)));
  const days: Record<string, number> = {};
  for (const part of inSlot) {
    const day = dayOf(part.from, zone);
    if (shown.has(day) && part.to - part.from <= DAY_MS + 3_600_000) days[day] = (days[day] ?? 0) + matching(part);
  }
  const sumOf = (one: Outcome) => inSlot.reduce((sum, { counts }) => sum + counts[one], 0);
  return {
    total: inSlot.reduce((sum, part) => sum + matching(part), 0),
    days,
    outcomes: { all: totalOf(sumOfSeries(inSlot)), denied: sumOf('denied'), failed: sumOf('failed') },
  };
}

export type TrailFacets = { people: SelectOption[]; workspaces: SelectOption[] };

/** Whom and what the filters offer. Throws without a database. */
export async function loadTrailFacets(reader: ActivityReader, orgId: string): Promise<TrailFacets> {
  const facets = await activityFacets(reader, orgId);
  return {
    people: facets.people.map((person) => ({ value: person.id, label: personLabel(person) })),
    workspaces: facets.workspaces.map(({ id, name }) => ({ value: id, label: shownName(name ?? id) })),
  };
}

function filterOf(orgId: string, query: ActivityQuery): CountFilter {
  return {
    orgId,
    personId: query.person || undefined,
    action: query.action ?? undefined,
    object: query.object || undefined,
    workspaceId: query.workspace || undefined,
  };
}

async function readersZone(): Promise<string> {
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? 'UTC';
  return isTimeZone(zone) ? zone : 'UTC';
}
