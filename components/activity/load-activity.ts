import 'server-only';
import { cookies } from 'next/headers';
import type { ActivityQuery } from '@/components/activity/activity-query';
import { personLabel } from '@/components/shell/person-name';
import { TIME_ZONE_COOKIE } from '@/components/shell/preferences';
import type { SelectOption } from '@/components/ui/select';
import { endOfDay, isTimeZone, startOfDay } from '@/components/ui/time-format';
import type { ActivityEntry, Outcome } from '@/lib/activity/entry';
import { activityFacets } from '@/lib/activity/facets';
import { listActivity, type ActivityFilter } from '@/lib/activity/list-activity';
import type { ActivityReader } from '@/lib/activity/visibility';
import { shownName } from '@/lib/names/shown-name';

/** Past this many pages, narrowing the time is the quicker way. */
export const MOST_PAGES = 20;

export type LoadedActivity = { entries: ActivityEntry[]; more: boolean };

/** The entries an address asks for, newest first. Throws without a database. */
export async function loadActivity(
  reader: ActivityReader,
  orgId: string,
  query: ActivityQuery,
): Promise<LoadedActivity> {
  const filter = filterOf(orgId, query, await readersZone());
  const pages = Math.min(Math.max(query.pages, 1), MOST_PAGES);
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

export type TrailFacets = {
  people: SelectOption[];
  workspaces: SelectOption[];
  lastWeek: Record<Outcome, number>;
};

/** Whom and what the filters offer, and how the last seven days went. Throws without a database. */
export async function loadTrailFacets(reader: ActivityReader, orgId: string): Promise<TrailFacets> {
  const facets = await activityFacets(reader, orgId);
  return {
    people: facets.people.map((person) => ({ value: person.id, label: personLabel(person) })),
    workspaces: facets.workspaces.map(({ id, name }) => ({ value: id, label: shownName(name ?? id) })),
    lastWeek: facets.lastWeek,
  };
}

function filterOf(orgId: string, query: ActivityQuery, zone: string): ActivityFilter {
  const from = startOfDay(query.from, zone);
  const to = endOfDay(query.to, zone);
  return {
    orgId,
    from: from === null ? undefined : new Date(from),
    to: to === null ? undefined : new Date(to),
    personId: query.person || undefined,
    action: query.action ?? undefined,
    object: query.object || undefined,
    workspaceId: query.workspace || undefined,
    outcomes: query.outcome === null ? undefined : [query.outcome],
  };
}

async function readersZone(): Promise<string> {
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? 'UTC';
  return isTimeZone(zone) ? zone : 'UTC';
}
