'use client';

import { debounce, useQueryStates } from 'nuqs';
import { useId, useState, useTransition } from 'react';
import { TimeFilter } from '@/components/activity/time-filter';
import { ACTION_WORDS, OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { activityQuery, isFiltered, NO_FILTERS } from '@/components/activity/activity-query';
import type { LoadedActivity } from '@/components/activity/load-activity';
import { Button } from '@/components/ui/button';
import { Segments } from '@/components/ui/segments';
import { Select, type SelectOption } from '@/components/ui/select';
import { SearchField } from '@/components/ui/text-field';
import { ACTIVITY_ACTIONS, OUTCOMES, type Outcome } from '@/lib/activity/entry';

const TYPING_PAUSE_MS = 300;

const ACTION_OPTIONS = ACTIVITY_ACTIONS.map((value) => ({ value, label: ACTION_WORDS[value] }));
const OUTCOME_OPTIONS = OUTCOMES.map((value) => ({ value, label: OUTCOME_LOOKS[value].word }));

type ActivityFiltersProps = {
  people: readonly SelectOption[];
  workspaces: readonly SelectOption[];
  /** How many entries the choice of an outcome would show. */
  outcomes: LoadedActivity['outcomes'];
};

/** What narrows the list. All of it lives in the address, so that a view can be sent to somebody. */
export function ActivityFilters({ people, workspaces, outcomes }: ActivityFiltersProps) {
  const [waiting, startTransition] = useTransition();
  const [open, setOpen] = useState(false);
  const moreId = useId();
  const [query, setQuery] = useQueryStates(activityQuery, { shallow: false, history: 'replace', startTransition });
  const set = (change: Partial<typeof query>) => void setQuery({ ...change, pages: null });
  const filtered = isFiltered(query);

  return (
    <form
      aria-busy={waiting}
      aria-label="Filters"
      className="flex flex-wrap items-center gap-2 px-5 pt-3 pb-2 phone:px-4 phone:pb-3"
      onSubmit={(event) => event.preventDefault()}
      role="search"
    >
      <SearchField
        className={`w-60 rail:w-52 phone:order-1 phone:w-full ${open ? '' : 'phone:hidden'}`}
        label="Object"
        onChange={(event) => {
          void setQuery({ object: event.target.value, pages: null }, { limitUrlUpdates: debounce(TYPING_PAUSE_MS) });
        }}
        placeholder="File, folder or id"
        value={query.object}
      />
      <Segments
        label="Show"
        onChange={(value) => set({ outcome: value === 'all' ? null : value })}
        options={[
          { value: 'all', label: 'All' },
          { value: 'denied', label: 'Denied', count: outcomes.denied },
          { value: 'failed', label: 'Failed', count: outcomes.failed },
        ]}
        value={segmentOf(query.outcome)}
      />
      <Button
        aria-controls={moreId}
        aria-expanded={open}
        className="ms-auto not-phone:hidden"
        icon="filter"
        onClick={() => setOpen(!open)}
      >
        Filter
      </Button>
      <div
        className={`contents phone:grid-cols-2 phone:gap-2 phone:order-2 phone:[&>*]:w-full ${
          open ? 'phone:grid phone:w-full' : 'phone:hidden'
        }`}
        id={moreId}
      >
        <TimeFilter onChange={(time) => set({ ...time, slot: null })} value={query} />
        <Select
          anyLabel="Anyone"
          label="Person"
          onChange={(person) => set({ person })}
          options={people}
          value={query.person}
        />
        <Select
          anyLabel="Any"
          label="Action"
          onChange={(value) => set({ action: ACTIVITY_ACTIONS.find((one) => one === value) ?? null })}
          options={ACTION_OPTIONS}
          value={query.action ?? ''}
        />
        <Select
          anyLabel="All"
          label="Workspace"
          onChange={(workspace) => set({ workspace })}
          options={workspaces}
          value={query.workspace}
        />
        <Select
          anyLabel="Any"
          label="Outcome"
          onChange={(value) => set({ outcome: OUTCOMES.find((one) => one === value) ?? null })}
          options={OUTCOME_OPTIONS}
          value={query.outcome ?? ''}
        />
        {filtered ? (
          <Button onClick={() => void setQuery(NO_FILTERS)} variant="ghost">
            Clear filters
          </Button>
        ) : null}
      </div>
    </form>
  );
}

type Segment = 'all' | 'denied' | 'failed';

/** Null: an outcome that has no segment of its own is chosen. */
function segmentOf(outcome: Outcome | null): Segment | null {
  if (outcome === null) return 'all';
  return outcome === 'denied' || outcome === 'failed' ? outcome : null;
}
