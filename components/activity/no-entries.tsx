'use client';

import { useQueryStates } from 'nuqs';
import { activityQuery, NO_FILTERS } from '@/components/activity/activity-query';
import type { ChosenTime } from '@/components/activity/activity-span';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type NoEntriesProps = { filtered: boolean; time: ChosenTime };

/** Why there is nothing to see, and how to see more. */
export function NoEntries({ filtered, time }: NoEntriesProps) {
  const [, setQuery] = useQueryStates(activityQuery, { shallow: false });
  const isEverything = time.time === 'all' && time.from === '' && time.to === '';
  const widen = isEverything ? null : (
    <Button onClick={() => void setQuery({ time: 'all', from: null, to: null, slot: null, pages: null })}>
      Show all time
    </Button>
  );
  if (filtered) {
    return (
      <EmptyState
        actions={
          <>
            <Button onClick={() => void setQuery(NO_FILTERS)}>Clear filters</Button>
            {widen}
          </>
        }
        drawing="gap"
        title="No entries match"
      >
        Entries are never deleted. Widen the time, or take a filter away.
      </EmptyState>
    );
  }
  return (
    <EmptyState actions={widen} drawing="empty" title={isEverything ? 'Nothing on record yet' : 'Nothing in this time'}>
      Every delete and restore is recorded here, also those that were refused.
    </EmptyState>
  );
}
