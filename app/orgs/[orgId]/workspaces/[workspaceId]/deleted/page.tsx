import type { Metadata } from 'next';
import { DeletedView } from '@/components/files/deleted-view';
import { readWorkspace } from '@/components/files/load-workspace';
import { NoRole } from '@/components/files/no-role';
import { readOrganisations } from '@/components/shell/load-shell';
import { PageFrame } from '@/components/shell/page-frame';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { YourRole } from '@/components/shell/your-role';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type Props = PageProps<'/orgs/[orgId]/workspaces/[workspaceId]/deleted'>;

async function load({ params, searchParams }: Props) {
  const [{ orgId, workspaceId }, query] = await Promise.all([params, searchParams]);
  const place = { orgId, workspaceId, hub: typeof query.hub === 'string' ? query.hub : undefined };
  return { place, workspace: await readWorkspace(orgId, workspaceId, place.hub) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { workspace } = await load(props);
  const name = workspace.ok && workspace.value ? ` · ${shownName(workspace.value.name)}` : '';
  return { title: `Deleted files${name}` };
}

export default async function DeletedFilesPage(props: Props) {
  const [{ place, workspace }, organisations] = await Promise.all([load(props), readOrganisations()]);
  if (!workspace.ok) {
    return <UnloadedPage failure={workspace.failure} heading="Deleted files" what="The deleted files" />;
  }
  const { orgId, workspaceId, hub } = place;
  const organisation = organisations.ok ? organisations.value.find(({ id }) => id === orgId) : undefined;
  const up = { label: organisation?.name ?? 'Workspaces', href: paths.workspaces(orgId, hub) };
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
      crumbs={[up, { label: name, href: paths.files(orgId, workspaceId, hub) }]}
      key={workspaceId}
      place={place}
      standing={{ role, instanceAdmin }}
      workspaceName={name}
    />
  );
}
