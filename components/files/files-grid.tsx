'use client';

import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import { fileColumns, NAME_COLUMN, ROW_TRACKS } from '@/components/files/file-columns';
import { useFileOperations } from '@/components/files/file-operations';
import { focusHeading } from '@/components/files/focus-heading';
import type { ListedFile } from '@/components/files/listed-file';
import { SelectionBar } from '@/components/files/selection-bar';
import { SelectionNews } from '@/components/files/selection-news';
import { sortState } from '@/components/files/sort-state';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import { NO_ID, useBar } from '@/components/files/use-bar';
import { useReveal } from '@/components/files/use-reveal';
import { useSelection } from '@/components/files/use-selection';
import { useShellData } from '@/components/shell/shell-data';
import { Checkbox } from '@/components/ui/checkbox';
import { DataGrid } from '@/components/ui/data-grid';
import type { GridHandle } from '@/components/ui/data-grid-types';
import { useEscape } from '@/components/ui/escape-order';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTimeZone } from '@/components/ui/time-zone';
import { useToastSpace } from '@/components/ui/toast-provider';
import type { Role } from '@/lib/evo/model';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Props = {
  grid: RefObject<GridHandle | null>;
  place: WorkspacePlace;
  files: Files;
  search: FileSearch;
  searchField: RefObject<HTMLInputElement | null>;
  role: Role | null;
  onDelete: (file: ListedFile) => void;
  onKeys: () => void;
};

const idOf = (file: ListedFile) => file.id;
const BAR_SPACE = 72;

/** The files themselves, with selection and the buttons of each row. */
export function FilesGrid({ grid, place, files, search, searchField, role, onDelete, onKeys }: Props) {
  const { rows, list, sort } = files;
  const { busy, leaving } = useFileOperations();
  const { person } = useShellData();
  const selection = useSelection(person.id, place.workspaceId);
  const { isSelected, onCheck, checkAll, clear } = selection;
  const chosen = useMemo(() => list.set.files.filter(isSelected), [list.set.files, isSelected]);
  const zone = useTimeZone();
  const toastSpace = useToastSpace();
  const bar = useBar('delete', role);
  useEscape('selection', chosen.length === 0 ? null : clear);
  useReveal(grid, files, search.clear);

  const usable = useMemo(() => rows.filter((file) => file.usable), [rows]);
  const allChecked = usable.length > 0 && usable.every(isSelected);
  const someChecked = allChecked || usable.some(isSelected);
  const toggleAll = () => {
    if (!allChecked) checkAll(search.filter);
    else if (chosen.length === usable.length) clear();
    else onCheck(rows, false);
  };
  const columns = fileColumns({
    head: (tabIndex) => (
      <Checkbox
        checked={allChecked ? true : someChecked ? 'mixed' : false}
        label="Select all matching files"
        onChange={toggleAll}
        tabIndex={tabIndex}
      />
    ),
    isSelected,
    onCheck: (file, checked) => onCheck([file], checked),
    sortOf: (column) =>
      sortState(column, { wanted: search.sort, inForce: sort, complete: list.set.complete, sortBy: search.sortBy }),
    alike: files.alike,
    zone,
    commands: { onDelete, bar },
  });
  const onRowKey = (event: KeyboardEvent, file: ListedFile) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') searchField.current?.focus();
    else if (event.key === '?') onKeys();
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const meant = chosen.length === 0 ? file : chosen.length === 1 ? chosen[0] : undefined;
      if (meant !== undefined) onDelete(meant);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="relative min-h-0 flex-1">
      <DataGrid
        columns={columns}
        endSpace={Math.max(chosen.length > 0 ? BAR_SPACE : 0, toastSpace)}
        firstColumn={NAME_COLUMN}
        label="Files"
        loading={list.loading}
        onEmptied={focusHeading}
        onRowKey={onRowKey}
        ref={grid}
        rowClassName={ROW_TRACKS}
        rowCount={list.empty ? -1 : rows.length}
        rowKey={idOf}
        rowState={(file) => ({ busy: busy.has(file.id), leaving: leaving.has(file.id) })}
        rows={rows}
        selection={{ isSelected, onCheck, onCheckAll: () => checkAll(search.filter) }}
      />
      {list.empty && (
        <div className="pointer-events-none absolute inset-x-0 top-8 overflow-hidden phone:top-0">
          <SkeletonRows />
        </div>
      )}
      <span hidden id={NO_ID.id}>
        {NO_ID.why}
      </span>
      {bar && (
        <span hidden id={bar.id}>
          {bar.why}
        </span>
      )}
      <SelectionNews count={chosen.length} />
      {chosen.length > 0 && (
        <SelectionBar bar={bar} files={chosen} onClear={clear} onDelete={onDelete} soFar={!list.set.complete} />
      )}
    </div>
  );
}
