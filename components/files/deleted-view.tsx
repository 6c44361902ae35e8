'use client';

import { useMemo, useRef, useState } from 'react';
import { fileCount, grouped, unusableText } from '@/components/files/count-text';
import { deletedMatcher, isFilteringDeleted } from '@/components/files/deleted-filter';
import { DeletedToolbar } from '@/components/files/deleted-toolbar';
import { type DeletedSearch, useDeletedSearch } from '@/components/files/use-deleted-search';
import { DeletedGrid, type DeletedGridProps } from '@/components/files/deleted-grid';
import type { DeletedOrder } from '@/components/files/file-keys';
import { NoRole } from '@/components/files/no-role';
import { RestoreDialog } from '@/components/files/restore/restore-dialog';
import { useRestoreFlow } from '@/components/files/restore/use-restore-flow';
import { StaleNote } from '@/components/files/stale-note';
import { useBar } from '@/components/files/use-bar';
import { type FileList, useFileList } from '@/components/files/use-file-list';
import { useListRecovery } from '@/components/files/use-list-recovery';
import { useRole } from '@/components/files/use-role';
import { useTargets } from '@/components/files/use-targets';
import { LoadFailure } from '@/components/shell/load-failure';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { YourRole } from '@/components/shell/your-role';
import { Button } from '@/components/ui/button';
import type { GridHandle, SortState } from '@/components/ui/data-grid-types';
import { EmptyState } from '@/components/ui/empty-state';
import type { Role } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
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

type BodyProps = Pick<DeletedGridProps, 'place' | 'list' | 'rows' | 'byTime'> & {
  workspaceName: string;
  role: Role | null;
  instanceAdmin: boolean;
  search: DeletedSearch;
  filtering: boolean;
};

function DeletedBody(props: BodyProps) {
  const { workspaceName, place, list, role, instanceAdmin, search, filtering, rows, byTime } = props;
  const { failure, set } = list;
  const grid = useRef<GridHandle>(null);
  const targetOf = useTargets(place, workspaceName);
  const bar = useBar('restore', role);
  const flow = useRestoreFlow(grid, targetOf);
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
      <DeletedToolbar
        files={set.files}
        filtering={filtering}
        onReload={list.reload}
        onRestore={flow.request}
        search={search}
      />
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
        <DeletedGrid
          bar={bar}
          byTime={byTime}
          grid={grid}
          list={list}
          onRestore={flow.request}
          place={place}
          rows={rows}
          targetOf={targetOf}
        />
      )}
      {bar && (
        <span hidden id={bar.id}>
          {bar.why}
        </span>
      )}
      {flow.asked && (
        <RestoreDialog
          files={flow.asked}
          onCancel={flow.cancel}
          onConfirm={flow.confirm}
          place={place}
          returnFocus={flow.returnFocus}
          workspaceName={workspaceName}
        />
      )}
    </>
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
