import { ActivityFilters } from '@/components/activity/activity-filters';
import { ActivityTable } from '@/components/activity/activity-table';
import { ClearFilters } from '@/components/activity/clear-filters';
import type { LoadedActivity, TrailFacets } from '@/components/activity/load-activity';
import { LoadOlder } from '@/components/activity/load-older';
import { WeekSummary } from '@/components/activity/week-summary';
import { PageFrame } from '@/components/shell/page-frame';
import { RefreshButton } from '@/components/shell/refresh-button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Organisation } from '@/lib/evo/model';
import { paths } from '@/lib/paths';

type ActivityViewProps = {
  organisation: Organisation;
  loaded: LoadedActivity;
  facets: TrailFacets;
  filtered: boolean;
  /** Whether older pages can still be added below. */
  canLoadOlder: boolean;
};

/** What was done, tried and refused in one organisation. */
export function ActivityView({ organisation, loaded, facets, filtered, canLoadOlder }: ActivityViewProps) {
  const { entries, more } = loaded;
  return (
    <PageFrame
      actions={<RefreshButton />}
      crumbs={[{ label: organisation.name, href: paths.workspaces(organisation.id) }]}
      heading="Activity"
      status={
        <>
          <p role="status">{countWords(entries.length, more)}</p>
          <WeekSummary lastWeek={facets.lastWeek} />
        </>
      }
    >
      <ActivityFilters people={facets.people} workspaces={facets.workspaces} />
      {entries.length === 0 ? (
        <NoEntries filtered={filtered} />
      ) : (
        <ActivityTable entries={entries} orgId={organisation.id} />
      )}
      {more ? <Older canLoad={canLoadOlder} /> : null}
    </PageFrame>
  );
}

function countWords(count: number, more: boolean): string {
  if (count === 0) return 'No entries';
  if (more) return `The newest ${count.toLocaleString('en')} entries`;
  return count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`;
}

function NoEntries({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState actions={<ClearFilters />} drawing="gap" title="No entries match">
        Entries are never deleted. Widen the time, or take a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState drawing="empty" title="Nothing on record yet">
      Every delete and restore is recorded here, also those that were refused.
    </EmptyState>
  );
}

function Older({ canLoad }: { canLoad: boolean }) {
  if (canLoad) return <LoadOlder />;
  return <p className="px-5 py-4 text-center text-text-2">To see older entries, narrow the time.</p>;
}
