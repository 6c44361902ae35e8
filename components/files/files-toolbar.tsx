'use client';

import { type Ref, useState } from 'react';
import { ExportListButton } from '@/components/files/export-list-button';
import { FilterChips } from '@/components/files/filter-chips';
import { FAMILY_WORDS } from '@/components/files/file-facets';
import { LookMenu, ViewsDialog } from '@/components/files/late-parts';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import { Button } from '@/components/ui/button';
import { DateRange } from '@/components/ui/date-range';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { Select } from '@/components/ui/select';
import { Menu } from '@/components/ui/menu';
import { SearchField } from '@/components/ui/text-field';
import { FAMILIES, type Family } from '@/lib/files/family';

type Props = { files: Files; search: FileSearch; searchRef: Ref<HTMLInputElement>; onReload: () => void };

/** What narrows the list down. On a phone all but the search waits behind a button. */
export function FilesToolbar({ files, search, searchRef, onReload }: Props) {
  const [open, setOpen] = useState(false);
  const [viewing, setViewing] = useState(false);
  const closeViews = () => setViewing(false);
  const { filter, change } = search;
  const whenOpen = open ? '' : 'phone:hidden';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 px-5 pt-3 phone:px-4">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          className="w-64 phone:min-h-10 phone:w-auto phone:flex-1"
          label="Search files"
          maxLength={200}
          onChange={(event) => change({ search: event.target.value })}
          placeholder="Search file names"
          ref={searchRef}
          trailing={<SearchEnd empty={filter.search === ''} onClear={() => change({ search: '' })} />}
          value={filter.search}
        />
        <Button
          aria-controls="file-choices file-dates"
          aria-expanded={open}
          className="not-phone:hidden phone:min-h-10"
          icon="filter"
          onClick={() => setOpen(!open)}
        >
          Filters
        </Button>
        <div className={`flex flex-wrap gap-2 phone:order-last phone:w-full ${whenOpen}`} id="file-choices">
          <Choices files={files} search={search} />
        </div>
        <span className="flex-1 phone:hidden" />
        <Menu
          align="end"
          popup={(control) => <LookMenu control={control} onMissing={control.onClose} />}
          trigger={(button) => (
            <IconButton {...button} className="phone:hidden" icon="density" label="Rows and columns" />
          )}
        />
        <IconButton
          aria-haspopup="dialog"
          className="phone:hidden"
          icon="bookmark"
          label="Saved views"
          onClick={() => setViewing(true)}
        />
        {viewing && <ViewsDialog onClose={closeViews} onMissing={closeViews} />}
        <ExportListButton complete={files.list.set.complete} rows={files.rows} />
        <IconButton className="phone:size-10" icon="retry" label="Reload the list" onClick={onReload} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <div className={`flex flex-wrap gap-2 phone:w-full [&>*]:phone:w-full ${whenOpen}`} id="file-dates">
          <Dates search={search} />
        </div>
        <FilterChips files={files} search={search} />
      </div>
    </div>
  );
}

function SearchEnd({ empty, onClear }: { empty: boolean; onClear: () => void }) {
  if (!empty)
    return <IconButton className="-me-1" icon="close" label="Clear the search" onClick={onClear} size="small" />;
  return (
    <span className="phone:hidden">
      <Kbd>/</Kbd>
    </span>
  );
}

function Choices({ files, search: { filter, change } }: { files: Files; search: FileSearch }) {
  return (
    <>
      <Select
        anyLabel="any"
        label="Type"
        onChange={(value) => change({ family: FAMILIES.find((family) => family === value) ?? null })}
        options={FAMILIES.map((family: Family) => ({ value: family, label: FAMILY_WORDS[family] }))}
        value={filter.family ?? ''}
      />
      <Select
        anyLabel="anyone"
        label="Created by"
        onChange={(value) => change({ createdBy: value || null })}
        options={withChosen(files.creators, filter.createdBy)}
        value={filter.createdBy ?? ''}
      />
      <Select
        anyLabel="anyone"
        label="Modified by"
        onChange={(value) => change({ modifiedBy: value || null })}
        options={withChosen(files.modifiers, filter.modifiedBy)}
        value={filter.modifiedBy ?? ''}
      />
    </>
  );
}

function Dates({ search: { filter, change } }: { search: FileSearch }) {
  return (
    <>
      <DateRange
        from={filter.createdFrom ?? ''}
        label="Created"
        onChange={({ from, to }) => change({ createdFrom: from || null, createdTo: to || null })}
        to={filter.createdTo ?? ''}
      />
      <DateRange
        from={filter.modifiedFrom ?? ''}
        label="Modified"
        onChange={({ from, to }) => change({ modifiedFrom: from || null, modifiedTo: to || null })}
        to={filter.modifiedTo ?? ''}
      />
    </>
  );
}

type Option = { value: string; label: string };

/** The address may name a person whose files have not come, or who has none here. */
function withChosen(options: readonly Option[], chosen: string | null): readonly Option[] {
  if (chosen === null || options.some((option) => option.value === chosen)) return options;
  return [...options, { value: chosen, label: `unknown user ${chosen.slice(0, 8)}` }];
}
