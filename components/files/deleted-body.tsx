'use client';

import { useRef } from 'react';
import { fileCount } from '@/components/files/count-text';
import { DeletedGrid, type DeletedGridProps } from '@/components/files/deleted-grid';
import { DeletedToolbar } from '@/components/files/deleted-toolbar';
import { NoRole } from '@/components/files/no-role';
import { RestoreDialog } from '@/components/files/restore/restore-dialog';
import { useRestoreFlow } from '@/components/files/restore/use-restore-flow';
import { StaleNote } from '@/components/files/stale-note';
import { useBar } from '@/components/files/use-bar';
import type { DeletedSearch } from '@/components/files/use-deleted-search';
import { useTargets } from '@/components/files/use-targets';
import { LoadFailure } from '@/components/shell/load-failure';
import { Button } from '@/components/ui/button';
import type { GridHandle } from '@/components/ui/data-grid-types';
import { EmptyState } from '@/components/ui/empty-state';
import type { Role } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';

type BodyProps = Pick<DeletedGridProps, 'place' | 'list' | 'rows' | 'byTime'> & {
  workspaceName: string;
  role: Role | null;
  instanceAdmin: boolean;
  search: DeletedSearch;
  filtering: boolean;
};

/** The deleted files with what narrows them down and brings them back, or why there is nothing to show. */
export function DeletedBody(props: BodyProps) {
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
        complete={set.complete}
        files={set.files}
        filtering={filtering}
        onReload={list.reload}
        onRestore={flow.request}
        rows={rows}
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
          onConfirm={flow.confirm}
          place={place}
          returnFocus={flow.returnFocus}
          workspaceName={workspaceName}
        />
      )}
    </>
  );
}
