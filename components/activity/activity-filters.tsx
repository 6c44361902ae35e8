'use client';

import { debounce, useQueryStates } from 'nuqs';
import { useId, useState, useTransition } from 'react';
import { ACTION_WORDS, OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { activityQuery } from '@/components/activity/activity-query';
import { Button } from '@/components/ui/button';
import { DateRange } from '@/components/ui/date-range';
import { Select, type SelectOption } from '@/components/ui/select';
import { SearchField } from '@/components/ui/text-field';
import { ACTIVITY_ACTIONS, OUTCOMES } from '@/lib/activity/entry';

const TYPING_PAUSE_MS = 300;

const ACTION_OPTIONS = ACTIVITY_ACTIONS.map((value) => ({ value, label: ACTION_WORDS[value] }));
const OUTCOME_OPTIONS = OUTCOMES.map((value) => ({ value, label: OUTCOME_LOOKS[value].word }));

type ActivityFiltersProps = { people: readonly SelectOption[]; workspaces: readonly SelectOption[] };

/** What narrows the list. All of it lives in the address, so that a view can be sent to somebody. */
export function ActivityFilters({ people, workspaces }: ActivityFiltersProps) {
  const [waiting, startTransition] = useTransition();
  const [open, setOpen] = useState(false);
  const moreId = useId();
  const [query, setQuery] = useQueryStates(activityQuery, { shallow: false, history: 'replace', startTransition });
  const set = (change: Partial<typeof query>) => void setQuery({ ...change, pages: null });
  const filtered = Object.entries(query).some(([key, value]) => key !== 'pages' && value !== null && value !== '');

  return (
    <form
      aria-busy={waiting}
      aria-label="Filters"
      className="flex flex-wrap items-center gap-2 px-5 pt-3 pb-2 phone:px-4 phone:pb-3"
      onSubmit={(event) => event.preventDefault()}
      role="search"
    >
      <SearchField
        className="w-60 rail:w-52 phone:w-auto phone:min-w-0 phone:flex-1"
        label="Object"
        onChange={(event) => {
          void setQuery({ object: event.target.value, pages: null }, { limitUrlUpdates: debounce(TYPING_PAUSE_MS) });
        }}
        placeholder="File, folder or id"
        value={query.object}
      />
      <Button
        aria-controls={moreId}
        aria-expanded={open}
        className="not-phone:hidden"
        icon="filter"
        onClick={() => setOpen(!open)}
      >
        Filter
      </Button>
      <div
        className={`contents phone:grid-cols-2 phone:gap-2 phone:[&>*]:w-full phone:[&>:first-child]:col-span-2 ${
          open ? 'phone:grid phone:w-full' : 'phone:hidden'
        }`}
        id={moreId}
      >
        <DateRange from={query.from} label="Time" onChange={set} to={query.to} />
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
          <Button onClick={() => void setQuery(null)} variant="ghost">
            Clear filters
          </Button>
        ) : null}
      </div>
    </form>
  );
}
