'use client';

import { type KeyboardEvent, type RefObject, useCallback, useDeferredValue, useMemo } from 'react';
import { NAME_COLUMN, ROW_TRACKS, TRACKS_BESIDE } from '@/components/files/file-columns';
import { useFileOperations } from '@/components/files/file-operations';
import { focusHeading } from '@/components/files/focus-heading';
import { SelectionBar } from '@/components/files/late-parts';
import type { ListedFile } from '@/components/files/listed-file';
import type { OperationTarget } from '@/components/files/operation-target';
import { SelectionNews } from '@/components/files/selection-news';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import { type Bar, NO_ID } from '@/components/files/use-bar';
import { useFileColumns } from '@/components/files/use-file-columns';
import { useReveal } from '@/components/files/use-reveal';
import { useSelectEverything } from '@/components/files/use-select-everything';
import { useSelection } from '@/components/files/use-selection';
import { useShellData } from '@/components/shell/shell-data';
import { DataGrid } from '@/components/ui/data-grid';
import type { GridHandle } from '@/components/ui/data-grid-types';
import { useEscape } from '@/components/ui/escape-order';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useToastSpace } from '@/components/ui/toast-provider';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Props = {
  grid: RefObject<GridHandle | null>;
  place: WorkspacePlace;
  files: Files;
  search: FileSearch;
  searchField: RefObject<HTMLInputElement | null>;
  /** What keeps the person from deleting just now. */
  bar: Bar | null;
  /** The file that is open beside the list, which then has less room for columns. */
  openId: string | null;
  targetOf: (file: ListedFile) => OperationTarget;
  onDelete: (file: ListedFile) => void;
  onKeys: () => void;
  onOpen: (file: ListedFile) => void;
};

const NONE: readonly ListedFile[] = [];
const idOf = (file: ListedFile) => file.id;
const BAR_SPACE = 72;

/**
 * The first rows are drawn in small steps, so that the page answers to input meanwhile; from then on every change shows at
 * once.
 */
function useDrawnRows(rows: readonly ListedFile[]): readonly ListedFile[] {
  const drawn = useDeferredValue(rows.length > 0);
  return drawn || rows.length === 0 ? rows : NONE;
}

/** The files themselves, with selection and the buttons of each row. */
export function FilesGrid(props: Props) {
  const { grid, place, files, search, searchField, bar, openId, targetOf, onDelete, onKeys, onOpen } = props;
  const beside = openId !== null;
  const { list } = files;
  const rows = useDrawnRows(files.rows);
  const { busy, leaving, downloadFile, downloadFiles } = useFileOperations();
  const onDownload = useCallback((file: ListedFile) => void downloadFile(targetOf(file)), [downloadFile, targetOf]);
  const { person } = useShellData();
  const selection = useSelection(person.id, place.workspaceId);
  const { isSelected, onCheck, clear, nothing } = selection;
  const chosen = useMemo(
    () => (nothing ? [] : list.set.files.filter(isSelected)),
    [list.set.files, isSelected, nothing],
  );
  const toastSpace = useToastSpace();
  useEscape('selection', chosen.length === 0 ? null : clear);
  useReveal(grid, files, search.clear);

  const everything = useSelectEverything({ files, search, selection, chosen: chosen.length });
  const columns = useFileColumns({
    files,
    search,
    selection,
    everything,
    beside,
    onOpen,
    commands: { onDelete, onDownload, bar },
  });
  const onRowKey = (event: KeyboardEvent, file: ListedFile) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') searchField.current?.focus();
    else if (event.key === '?') onKeys();
    else if (event.key === 'Enter' && isName(event.target)) onOpen(file);
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
        loading={list.loading || rows !== files.rows}
        onEmptied={focusHeading}
        onRowKey={onRowKey}
        ref={grid}
        rowClassName={beside ? TRACKS_BESIDE : ROW_TRACKS}
        rowCount={list.empty ? -1 : rows.length}
        rowKey={idOf}
        rowState={(file) => ({ busy: busy.has(file.id), leaving: leaving.has(file.id), open: file.id === openId })}
        rows={rows}
        selection={{ isSelected, onCheck, onCheckAll: everything.check }}
      />
      {list.empty && (
        <div className="pointer-events-none absolute inset-x-0 top-8 overflow-hidden phone:top-0">
          <SkeletonRows />
        </div>
      )}
      <span hidden id={NO_ID.id}>
        {NO_ID.why}
      </span>
      <SelectionNews count={chosen.length} />
      {chosen.length > 0 && (
        <SelectionBar
          act={{
            label: 'Delete…',
            icon: 'trash',
            variant: 'ghost-danger',
            bar,
            onPress: ([only]) => only && onDelete(only),
            single: 'Delete takes one file at a time',
          }}
          files={chosen}
          onClear={clear}
          onDownload={(files) => void downloadFiles(files.map(targetOf))}
          onMissing={clear}
          soFar={!list.set.complete}
        />
      )}
    </div>
  );
}

/** Enter opens from the name; on a button of the row it is the button's own. */
function isName(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'rowheader';
}
