'use client';

import { useRouter } from 'next/navigation';
import type { RefObject } from 'react';
import { DELETED_TRACKS, deletedColumns, NAME_COLUMN } from '@/components/files/deleted-columns';
import { useFileOperations } from '@/components/files/file-operations';
import { focusHeading } from '@/components/files/focus-heading';
import { SelectionBar } from '@/components/files/late-parts';
import type { ListedFile } from '@/components/files/listed-file';
import type { OperationTarget } from '@/components/files/operation-target';
import { useChecked } from '@/components/files/restore/use-checked';
import { SelectionNews } from '@/components/files/selection-news';
import { type Bar, NO_ID } from '@/components/files/use-bar';
import type { FileList } from '@/components/files/use-file-list';
import { useLookAlikes } from '@/components/files/use-look-alikes';
import { DataGrid } from '@/components/ui/data-grid';
import type { GridHandle, SortState } from '@/components/ui/data-grid-types';
import { useEscape } from '@/components/ui/escape-order';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTimeZone } from '@/components/ui/time-zone';
import { useToastSpace } from '@/components/ui/toast-provider';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type DeletedGridProps = {
  place: WorkspacePlace;
  list: FileList;
  /** Those that pass the filter. */
  rows: readonly ListedFile[];
  bar: Bar | null;
  byTime: SortState;
  grid: RefObject<GridHandle | null>;
  targetOf: (file: ListedFile) => OperationTarget;
  onRestore: (files: readonly ListedFile[]) => void;
};

const NONE: readonly ListedFile[] = [];
const BAR_SPACE = 72;
const idOf = (file: ListedFile) => file.id;

/** The deleted files themselves, each with its way back. */
export function DeletedGrid({ place, list, bar, byTime, rows, grid, targetOf, onRestore }: DeletedGridProps) {
  const { busy, leaving, downloadFile, downloadFiles } = useFileOperations();
  const { files, complete } = list.set;
  const alike = useLookAlikes(complete ? files : NONE, true);
  const zone = useTimeZone();
  const toastSpace = useToastSpace();
  const router = useRouter();
  const checked = useChecked(place.workspaceId, files, rows);
  const chosen = checked.files;
  useEscape('selection', chosen.length === 0 ? null : checked.clear);
  return (
    <div className="relative min-h-0 flex-1">
      <DataGrid
        columns={deletedColumns({
          alike,
          byTime,
          checking: checked.checking,
          onRestore: (file) => onRestore([file]),
          onDownload: (file) => void downloadFile(targetOf(file)),
          onOpen: ({ id }) => router.push(paths.file(place.orgId, place.workspaceId, id, place.hub)),
          bar,
          zone,
        })}
        endSpace={Math.max(chosen.length > 0 ? BAR_SPACE : 0, toastSpace)}
        firstColumn={NAME_COLUMN}
        label="Deleted files"
        loading={list.loading}
        onEmptied={focusHeading}
        ref={grid}
        rowClassName={DELETED_TRACKS}
        rowCount={list.empty ? -1 : rows.length}
        rowKey={idOf}
        rowState={(file) => ({ busy: busy.has(file.id), leaving: leaving.has(file.id) })}
        rows={rows}
        selection={checked.selection}
      />
      {list.empty ? (
        <div className="pointer-events-none absolute inset-x-0 top-8 overflow-hidden phone:top-0">
          <SkeletonRows />
        </div>
      ) : null}
      <span hidden id={NO_ID.id}>
        {NO_ID.why}
      </span>
      <SelectionNews count={chosen.length} />
      {chosen.length > 0 && (
        <SelectionBar
          act={{
            label: chosen.length === 1 ? 'Restore' : 'Restore…',
            icon: 'restore',
            variant: 'ghost',
            bar,
            onPress: onRestore,
          }}
          files={chosen}
          onClear={checked.clear}
          onDownload={(some) => void downloadFiles(some.map(targetOf))}
          onMissing={checked.clear}
          soFar={!complete}
        />
      )}
    </div>
  );
}
