'use client';

import { useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { ActivityChart } from '@/components/activity/activity-chart';
import { ActivityFilters } from '@/components/activity/activity-filters';
import { activityQuery, exportQuery, isFiltered } from '@/components/activity/activity-query';
import type { Slot } from '@/components/activity/activity-span';
import { ActivityTable } from '@/components/activity/activity-table';
import type { LoadedActivity, TrailFacets } from '@/components/activity/load-activity';
import { LoadOlder } from '@/components/activity/load-older';
import { EntryPanel } from '@/components/activity/entry-panel';
import { NoEntries } from '@/components/activity/no-entries';
import { BrokenTrail, TrailState } from '@/components/activity/trail-state';
import { useOpenEntry } from '@/components/activity/use-open-entry';
import { ExportMenu } from '@/components/shell/export-menu';
import { PageFrame } from '@/components/shell/page-frame';
import { RefreshButton } from '@/components/shell/refresh-button';
import { useTimeZone } from '@/components/ui/time-zone';
import { aboveToasts, useToastSpace } from '@/components/ui/toast-provider';
import type { TrailCheck } from '@/lib/activity/trail-check';
import type { Organisation } from '@/lib/evo/model';
import { paths } from '@/lib/paths';

type ActivityViewProps = {
  organisation: Organisation;
  loaded: LoadedActivity;
  facets: TrailFacets;
  /** What the last look through the whole trail found; null before the first. */
  check: TrailCheck | null;
  /** Whether older pages can still be added below. */
  canLoadOlder: boolean;
};

/** What was done, tried and refused in one organisation. */
export function ActivityView({ organisation, loaded, facets, check, canLoadOlder }: ActivityViewProps) {
  const { entries, more, total, days, bars, outcomes, slot } = loaded;
  const [waiting, startTransition] = useTransition();
  const [query, setQuery] = useQueryStates(activityQuery, { shallow: false, startTransition });
  const open = useOpenEntry();
  const toastSpace = useToastSpace();
  const zone = useTimeZone();
  const narrow = (chosen: Slot | null) => void setQuery({ slot: chosen, pages: null });
  return (
    <PageFrame
      actions={
        <>
          <span className="phone:hidden">
            <RefreshButton />
          </span>
          <ExportMenu
            addressOf={(format) =>
              `/api/orgs/${encodeURIComponent(organisation.id)}/activity/export${exportQuery(query, format)}`
            }
            content={total === 1 ? '1 entry' : `${total.toLocaleString('en')} entries`}
            failedTitle="The activity was not exported"
            jsonWords="JSON, names as recorded"
          />
        </>
      }
      crumbs={[{ label: organisation.name, href: paths.workspaces(organisation.id) }]}
      heading="Activity"
      scroll="fixed"
      status={
        <>
          <EntryCount total={total} />
          <TrailState check={check} />
          <span className="phone:hidden">Times in {zone}</span>
        </>
      }
    >
      <div className="flex min-h-0 flex-1">
        <div
          className={`@container thin-scroll min-w-0 flex-1 scroll-pt-16 overflow-auto ${open.entryId === null ? '' : 'phone:hidden'}`}
          style={aboveToasts(toastSpace)}
        >
          <ActivityFilters outcomes={outcomes} people={facets.people} workspaces={facets.workspaces} />
          <div aria-busy={waiting}>
            <ActivityChart bars={bars} onSlot={narrow} slot={slot} time={query} />
            {entries.length === 0 ? (
              <NoEntries filtered={isFiltered(query)} time={query} />
            ) : (
              <ActivityTable
                counts={days}
                entries={entries}
                onOpen={open.open}
                openEntryId={open.entryId}
                orgId={organisation.id}
              />
            )}
          </div>
          {more ? <Older canLoad={canLoadOlder} /> : null}
        </div>
        {open.entryId === null ? null : (
          <EntryPanel
            entryId={open.entryId}
            key={open.entryId}
            listed={entries.find(({ id }) => id === open.entryId) ?? null}
            onClose={open.close}
            orgId={organisation.id}
            takesFocus={open.takesFocus}
          />
        )}
      </div>
      <BrokenTrail check={check} />
    </PageFrame>
  );
}

function EntryCount({ total }: { total: number }) {
  return (
    <p role="status">
      <span className="font-medium text-text tabular-nums">{total === 0 ? 'No' : total.toLocaleString('en')}</span>
      {total === 1 ? ' entry' : ' entries'}
    </p>
  );
}

function Older({ canLoad }: { canLoad: boolean }) {
  if (canLoad) return <LoadOlder />;
  return <p className="px-5 py-4 text-center text-text-2">To see older entries, narrow the time.</p>;
}
