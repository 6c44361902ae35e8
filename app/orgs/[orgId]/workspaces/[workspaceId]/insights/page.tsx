import { InsightsView } from '@/components/files/insights/insights-view';
import { loadWorkspacePage, workspacePageTitle } from '@/components/files/load-workspace-page';
import { NoRole } from '@/components/files/no-role';
import { PageFrame } from '@/components/shell/page-frame';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { YourRole } from '@/components/shell/your-role';
import { paths } from '@/lib/paths';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/insights'>;

export const generateMetadata = (props: Props) => workspacePageTitle('Insights', props);

export default async function InsightsPage(props: Props) {
  const { place, workspace, up } = await loadWorkspacePage(props);
  if (!workspace.ok) return <UnloadedPage failure={workspace.failure} heading="Insights" what="The insights" />;
  if (workspace.value === null) {
    return (
      <PageFrame actions={<YourRole instanceAdmin={false} role={null} />} crumbs={[up]} heading="Insights">
        <NoRole instanceAdmin={false} workspaceName="this workspace" />
      </PageFrame>
    );
  }
  const { name, role, instanceAdmin } = workspace.value;
  return (
    <InsightsView
      crumbs={[up, { label: name, href: paths.files(place.orgId, place.workspaceId, place.hub) }]}
      key={place.workspaceId}
      place={place}
      standing={{ role, instanceAdmin }}
      workspaceName={name}
    />
  );
}
