'use client';

import { useMemo, useState } from 'react';
import { DeletedBody } from '@/components/files/deleted-body';
import { deletedMatcher, isFilteringDeleted } from '@/components/files/deleted-filter';
import { useDeletedSearch } from '@/components/files/use-deleted-search';
import { DeletedStatus } from '@/components/files/deleted-status';
import type { DeletedOrder } from '@/components/files/file-keys';
import { useFileList } from '@/components/files/use-file-list';
import { useListRecovery } from '@/components/files/use-list-recovery';
import { useRole } from '@/components/files/use-role';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { YourRole } from '@/components/shell/your-role';
import type { SortState } from '@/components/ui/data-grid-types';
import type { Role } from '@/lib/evo/model';
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
