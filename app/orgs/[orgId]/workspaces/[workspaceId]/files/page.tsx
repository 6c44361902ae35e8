import { headers } from 'next/headers';
import { DEFAULT_SORT, serverOrder } from '@/components/files/file-sort';
import { FilesView } from '@/components/files/files-view';
import { pageAddress } from '@/components/files/list-address';
import { loadWorkspacePage, workspacePageTitle } from '@/components/files/load-workspace-page';
import { NoRole } from '@/components/files/no-role';
import { PageFrame } from '@/components/shell/page-frame';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { YourRole } from '@/components/shell/your-role';
import type { WorkspacePlace } from '@/lib/workspaces/place';

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
  const first = role === null ? null : await askedAhead(place, (await props.searchParams).sort);
  return (
    <>
      {first !== null && <link as="fetch" crossOrigin="anonymous" href={first} rel="preload" />}
      <FilesView
        crumbs={[up]}
        key={place.workspaceId}
        place={place}
        standing={{ role, instanceAdmin }}
        workspaceName={name}
      />
    </>
  );
}

/**
 * The first files, which the browser asks for while it still loads the page's code. Only with a whole page: within the
 * console they may be at hand already.
 */
async function askedAhead(place: WorkspacePlace, sort: unknown): Promise<string | null> {
  const wholePage = (await headers()).get('sec-fetch-dest') === 'document';
  if (!wholePage || sort !== undefined) return null;
  return pageAddress({ place, kind: 'live', order: serverOrder(DEFAULT_SORT) }, 0);
}
