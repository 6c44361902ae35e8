'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef } from 'react';
import { DELETED_TRACKS, deletedColumns } from '@/components/files/deleted-columns';
import { useFileOperations } from '@/components/files/file-operations';
import { focusHeading } from '@/components/files/focus-heading';
import type { ListedFile } from '@/components/files/listed-file';
import { findLookAlikes, NO_LOOK_ALIKES } from '@/components/files/look-alikes';
import { NO_ID, useBar } from '@/components/files/use-bar';
import type { FileList } from '@/components/files/use-file-list';
import { useTargets } from '@/components/files/use-targets';
import { DataGrid } from '@/components/ui/data-grid';
import type { GridHandle, SortState } from '@/components/ui/data-grid-types';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTimeZone } from '@/components/ui/time-zone';
import { useToastSpace } from '@/components/ui/toast-provider';
import type { Role } from '@/lib/evo/model';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

export type DeletedGridProps = {
  place: WorkspacePlace;
  workspaceName: string;
  list: FileList;
  /** Those that pass the filter. */
  rows: readonly ListedFile[];
  role: Role | null;
  byTime: SortState;
};

const idOf = (file: ListedFile) => file.id;

/** The deleted files themselves, each with its way back. */
export function DeletedGrid({ place, workspaceName, list, role, byTime, rows }: DeletedGridProps) {
  const grid = useRef<GridHandle>(null);
  const { busy, leaving, restoreFile, downloadFile } = useFileOperations();
  const targetOf = useTargets(place, workspaceName);
  const { files, complete } = list.set;
  const alike = useMemo(() => (complete ? findLookAlikes(files, true) : NO_LOOK_ALIKES), [files, complete]);
  const zone = useTimeZone();
  const endSpace = useToastSpace();
  const router = useRouter();
  const bar = useBar('restore', role);

  const restore = (file: ListedFile) => {
    if (file.usable && !busy.has(file.id)) void restoreFile(targetOf(file));
  };
  return (
    <div className="relative min-h-0 flex-1">
      <DataGrid
        columns={deletedColumns({
          alike,
          byTime,
          onRestore: restore,
          onDownload: (file) => void downloadFile(targetOf(file)),
          onOpen: ({ id }) => router.push(paths.file(place.orgId, place.workspaceId, id, place.hub)),
          bar,
          zone,
        })}
        endSpace={endSpace}
        firstColumn={0}
        label="Deleted files"
        loading={list.loading}
        onEmptied={focusHeading}
        ref={grid}
        rowClassName={DELETED_TRACKS}
        rowCount={list.empty ? -1 : rows.length}
        rowKey={idOf}
        rowState={(file) => ({ busy: busy.has(file.id), leaving: leaving.has(file.id) })}
        rows={rows}
      />
      {list.empty ? (
        <div className="pointer-events-none absolute inset-x-0 top-8 overflow-hidden phone:top-0">
          <SkeletonRows />
        </div>
      ) : null}
      <span hidden id={NO_ID.id}>
        {NO_ID.why}
      </span>
      {bar ? (
        <span hidden id={bar.id}>
          {bar.why}
        </span>
      ) : null}
    </div>
  );
}
