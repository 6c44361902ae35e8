import { FilesView } from '@/components/files/files-view';
import { loadWorkspacePage, workspacePageTitle } from '@/components/files/load-workspace-page';
import { NoRole } from '@/components/files/no-role';
import { PageFrame } from '@/components/shell/page-frame';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { YourRole } from '@/components/shell/your-role';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/files'>;

export const generateMetadata = (props: Props) => workspacePageTitle('Files', props);

export default async function FilesPage(props: Props) {
  const { place, workspace, up } = await loadWorkspacePage(props);
  if (!workspace.ok) return <UnloadedPage failure={workspace.failure} heading="Files" what="The file list" />;
  if (workspace.value === null) {
    return (
      <PageFrame actions={<YourRole instanceAdmin={false} role={null} />} crumbs={[up]} heading="Files">
        <NoRole instanceAdmin={false} workspaceName="this workspace" />
      </PageFrame>
    );
  }
  const { name, role, instanceAdmin } = workspace.value;
  return (
    <FilesView
      crumbs={[up]}
      key={place.workspaceId}
      place={place}
      standing={{ role, instanceAdmin }}
      workspaceName={name}
    />
  );
}
