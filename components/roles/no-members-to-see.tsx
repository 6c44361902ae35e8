import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { YourRole } from '@/components/shell/your-role';
import { EmptyState } from '@/components/ui/empty-state';

/** Evo shows the members of a workspace to its members and to instance admins. */
export function NoMembersToSee({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <PageFrame actions={<YourRole instanceAdmin={false} role={null} />} crumbs={crumbs} heading="Members">
      <EmptyState drawing="locked" title="You have no role in this workspace">
        Its members are shown to those who hold a role here, and to instance admins. An owner of the workspace can give
        you one.
      </EmptyState>
    </PageFrame>
  );
}
