import type { Metadata } from 'next';
import { FilesView } from '@/components/files/files-view';
import { readWorkspace } from '@/components/files/load-workspace';
import { NoRole } from '@/components/files/no-role';
import { readOrganisations } from '@/components/shell/load-shell';
import { LoadFailure } from '@/components/shell/load-failure';
import { PageFrame } from '@/components/shell/page-frame';
import { YourRole } from '@/components/shell/your-role';
import { paths } from '@/lib/paths';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/files'>;

export const metadata: Metadata = { title: 'Files' };

export default async function FilesPage({ params, searchParams }: Props) {
  const [{ orgId, workspaceId }, query] = await Promise.all([params, searchParams]);
  const hub = typeof query.hub === 'string' ? query.hub : undefined;
  const [workspace, organisations] = await Promise.all([readWorkspace(orgId, workspaceId, hub), readOrganisations()]);
  const organisation = organisations.ok ? organisations.value.find(({ id }) => id === orgId) : undefined;
  const crumbs = [{ label: organisation?.name ?? 'Workspaces', href: paths.workspaces(orgId, hub) }];

  if (!workspace.ok) {
    return (
      <PageFrame crumbs={crumbs} heading="Files">
        <LoadFailure failure={workspace.failure} title="The file list didn't load" />
      </PageFrame>
    );
  }
  if (workspace.value === null) {
    return (
      <PageFrame actions={<YourRole instanceAdmin={false} role={null} />} crumbs={crumbs} heading="Files">
        <NoRole instanceAdmin={false} workspaceName="this workspace" />
      </PageFrame>
    );
  }
  const { name, role, instanceAdmin } = workspace.value;
  return (
    <FilesView
      crumbs={crumbs}
      key={workspaceId}
      place={{ orgId, workspaceId, hub }}
      standing={{ role, instanceAdmin }}
      workspaceName={name}
    />
  );
}
