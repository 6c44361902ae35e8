import { PageFrame } from '@/components/shell/page-frame';
import { EmptyState } from '@/components/ui/empty-state';
import { DeletedWorkspacesTable } from '@/components/workspaces/deleted-workspaces-table';
import type { Organisation, Workspace } from '@/lib/evo/model';
import { paths } from '@/lib/paths';

type Props = { organisation: Organisation; workspaces: readonly Workspace[] };

/** The deleted workspaces of an organisation, each with its way back. */
export function DeletedWorkspacesView({ organisation, workspaces }: Props) {
  return (
    <PageFrame
      crumbs={[
        { label: organisation.name, href: paths.workspaces(organisation.id) },
        { label: 'Workspaces', href: paths.workspaces(organisation.id) },
      ]}
      heading="Deleted workspaces"
      status={<p role="status">{countWords(workspaces.length)}</p>}
    >
      {workspaces.length === 0 ? (
        <EmptyState drawing="empty" title="No deleted workspaces">
          When a workspace in which you hold a role is deleted, its owners can restore it from here.
        </EmptyState>
      ) : (
        <DeletedWorkspacesTable hubs={organisation.hubs} orgId={organisation.id} workspaces={workspaces} />
      )}
    </PageFrame>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'No deleted workspaces';
  return count === 1 ? '1 deleted workspace' : `${count.toLocaleString('en')} deleted workspaces`;
}
