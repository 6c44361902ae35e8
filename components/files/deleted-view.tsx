'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { fileCount, grouped, unusableText } from '@/components/files/count-text';
import { deletedMatcher, isFilteringDeleted } from '@/components/files/deleted-filter';
import { DeletedToolbar } from '@/components/files/deleted-toolbar';
import { type DeletedSearch, useDeletedSearch } from '@/components/files/use-deleted-search';
import { DELETED_TRACKS, deletedColumns } from '@/components/files/deleted-columns';
import { useFileOperations } from '@/components/files/file-operations';
import type { DeletedOrder } from '@/components/files/file-keys';
import { focusHeading } from '@/components/files/focus-heading';
import type { ListedFile } from '@/components/files/listed-file';
import { findLookAlikes, NO_LOOK_ALIKES } from '@/components/files/look-alikes';
import { NoRole } from '@/components/files/no-role';
import { StaleNote } from '@/components/files/stale-note';
import { NO_ID, useBar } from '@/components/files/use-bar';
import { type FileList, useFileList } from '@/components/files/use-file-list';
import { useListRecovery } from '@/components/files/use-list-recovery';
import { useRole } from '@/components/files/use-role';
import { useTargets } from '@/components/files/use-targets';
import { LoadFailure } from '@/components/shell/load-failure';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { YourRole } from '@/components/shell/your-role';
import { Button } from '@/components/ui/button';
import { DataGrid } from '@/components/ui/data-grid';
import type { GridHandle, SortState } from '@/components/ui/data-grid-types';
import { EmptyState } from '@/components/ui/empty-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useTimeZone } from '@/components/ui/time-zone';
import { useToastSpace } from '@/components/ui/toast-provider';
import type { Role } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type DeletedViewProps = {
  place: WorkspacePlace;
  workspaceName: string;
  standing: { role: Role | null; instanceAdmin: boolean };
  crumbs: readonly Crumb[];
};

/** What was deleted in a workspace, by whom and when, each with its way back. */
export function DeletedView({ place, workspaceName, standing, crumbs }: DeletedViewProps) {
  const [order, setOrder] = useState<DeletedOrder>('desc:deleted_at');
  const list = useFileList(place, 'deleted', order);
  const search = useDeletedSearch();
  const filtering = isFilteringDeleted(search.filter);
  const rows = useMemo(() => list.set.files.filter(deletedMatcher(search.filter)), [list.set.files, search.filter]);
  useListRecovery(place, 'deleted', list);
  const { role, instanceAdmin } = useRole({ place, workspaceName, initial: standing, list });
  const byTime: SortState = {
    direction: order === 'desc:deleted_at' ? 'descending' : 'ascending',
    onToggle: () => setOrder(order === 'desc:deleted_at' ? 'asc:deleted_at' : 'desc:deleted_at'),
    blocked: null,
  };
  return (
    <PageFrame
      actions={<YourRole instanceAdmin={instanceAdmin} role={role} />}
      crumbs={crumbs}
      heading="Deleted files"
      scroll="fixed"
      status={<DeletedStatus filtering={filtering} list={list} matching={rows.length} />}
    >
      <DeletedBody
        byTime={byTime}
        filtering={filtering}
        instanceAdmin={instanceAdmin}
        list={list}
        place={place}
        role={role}
        rows={rows}
        search={search}
        workspaceName={workspaceName}
      />
    </PageFrame>
  );
}

type BodyProps = {
  place: WorkspacePlace;
  workspaceName: string;
  list: FileList;
  role: Role | null;
  instanceAdmin: boolean;
  byTime: SortState;
  search: DeletedSearch;
  filtering: boolean;
  /** Those that pass the filter. */
  rows: readonly ListedFile[];
};

function DeletedBody(props: BodyProps) {
  const { workspaceName, list, role, instanceAdmin, search, filtering, rows } = props;
  const { failure, set } = list;
  if (failure !== null && set.files.length === 0) {
    const refused = failure.status === 403 || failure.status === 404;
    return refused && role === null ? (
      <NoRole instanceAdmin={instanceAdmin} workspaceName={workspaceName} />
    ) : (
      <LoadFailure
        title="The file list didn't load"
        failure={failure}
        onRetry={list.reload}
        workspaceName={workspaceName}
      />
    );
  }
  if (set.complete && set.files.length === 0) {
    return (
      <EmptyState drawing="empty" title="Nothing waits in Deleted files">
        When someone deletes a file in <bdi>{shownName(workspaceName)}</bdi>, you can restore it from here.
      </EmptyState>
    );
  }
  return (
    <>
      <DeletedToolbar files={set.files} filtering={filtering} onReload={list.reload} search={search} />
      <StaleNote list={list} workspaceName={workspaceName} />
      {filtering && rows.length === 0 && set.complete ? (
        <EmptyState
          actions={<Button onClick={search.clear}>Clear filters</Button>}
          drawing="gap"
          title="No deleted files match"
        >
          {fileCount(set.total)} in Deleted files; none passes the filter.
        </EmptyState>
      ) : (
        <DeletedGrid {...props} />
      )}
    </>
  );
}

const idOf = (file: ListedFile) => file.id;

function DeletedGrid({ place, workspaceName, list, role, byTime, rows }: BodyProps) {
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

type StatusProps = { list: FileList; matching: number; filtering: boolean };

function DeletedStatus({ list, matching, filtering }: StatusProps) {
  const { set, empty, loading } = list;
  return (
    <>
      <span className="font-medium text-text tabular-nums" role="status">
        {empty
          ? ''
          : filtering && set.complete
            ? `${grouped(matching)} of ${countWords(set.files.length, set.total, true)}`
            : countWords(set.files.length, set.total, set.complete)}
      </span>
      {loading ? <span aria-hidden="true" className="spinner" /> : null}
      {set.unusable > 0 ? <span>{unusableText(set.unusable)}</span> : null}
    </>
  );
}

function countWords(loaded: number, total: number, complete: boolean): string {
  if (!complete) return `${grouped(loaded)} of ${grouped(total)} deleted files, loading`;
  if (total === 0) return 'No deleted files';
  return total === 1 ? '1 deleted file' : `${grouped(total)} deleted files`;
}
