'use client';

import { useMemo } from 'react';
import { ExportListButton } from '@/components/files/export-list-button';
import { peopleOf } from '@/components/files/file-facets';
import { DELETION_COLUMNS } from '@/components/files/list-export';
import type { ListedFile } from '@/components/files/listed-file';
import { BurstMenu } from '@/components/files/restore/burst-menu';
import type { DeletedSearch } from '@/components/files/use-deleted-search';
import { useWorkedOut } from '@/components/files/use-worked-out';
import { Button } from '@/components/ui/button';
import { DateRange } from '@/components/ui/date-range';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { SearchField } from '@/components/ui/text-field';

type Props = {
  files: readonly ListedFile[];
  /** Those that pass the filter, in their order. */
  rows: readonly ListedFile[];
  complete: boolean;
  search: DeletedSearch;
  filtering: boolean;
  onReload: () => void;
  onRestore: (files: readonly ListedFile[]) => void;
};

/** What narrows the deleted files down: name or folder, who deleted them, and when. */
export function DeletedToolbar({ files, rows, complete, search, filtering, onReload, onRestore }: Props) {
  const { filter, change, clear } = search;
  const deleters = useMemo(() => () => peopleOf(files, (file) => file.deletedBy), [files]);
  const options = useWorkedOut(deleters, files.length) ?? [];
  return (
    <div className="flex flex-wrap items-center gap-2 px-5 pt-3 phone:px-4 phone:pb-2">
      <SearchField
        className="w-64 phone:min-h-10 phone:w-full"
        label="Search deleted files"
        maxLength={200}
        onChange={(event) => change({ search: event.target.value })}
        placeholder="Search names and folders"
        value={filter.search}
      />
      <Select
        anyLabel="anyone"
        label="Deleted by"
        onChange={(value) => change({ deletedBy: value || null })}
        options={options}
        value={filter.deletedBy ?? ''}
      />
      <DateRange
        from={filter.deletedFrom ?? ''}
        label="Deleted"
        onChange={({ from, to }) => change({ deletedFrom: from || null, deletedTo: to || null })}
        to={filter.deletedTo ?? ''}
      />
      {filtering && (
        <Button onClick={clear} size="small" variant="ghost">
          Clear filters
        </Button>
      )}
      <span className="flex-1 phone:hidden" />
      <BurstMenu files={files} onChoose={onRestore} />
      <ExportListButton complete={complete} extra={DELETION_COLUMNS} rows={rows} />
      <IconButton icon="retry" label="Reload the list" onClick={onReload} />
    </div>
  );
}
