import { DeletedView } from '@/components/files/deleted-view';
import { loadWorkspacePage, workspacePageTitle } from '@/components/files/load-workspace-page';
import { NoRole } from '@/components/files/no-role';
import { PageFrame } from '@/components/shell/page-frame';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { YourRole } from '@/components/shell/your-role';
import { paths } from '@/lib/paths';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/deleted'>;

export const generateMetadata = (props: Props) => workspacePageTitle('Deleted files', props);

export default async function DeletedFilesPage(props: Props) {
  const { place, workspace, up } = await loadWorkspacePage(props);
  if (!workspace.ok) {
    return <UnloadedPage failure={workspace.failure} heading="Deleted files" what="The deleted files" />;
  }
  if (workspace.value === null) {
    return (
      <PageFrame actions={<YourRole instanceAdmin={false} role={null} />} crumbs={[up]} heading="Deleted files">
        <NoRole instanceAdmin={false} workspaceName="this workspace" />
      </PageFrame>
    );
  }
  const { name, role, instanceAdmin } = workspace.value;
  return (
    <DeletedView
      crumbs={[up, { label: name, href: paths.files(place.orgId, place.workspaceId, place.hub) }]}
      key={place.workspaceId}
      place={place}
      standing={{ role, instanceAdmin }}
      workspaceName={name}
    />
  );
}
