import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readOrganisations } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { DeletedWorkspacesView } from '@/components/workspaces/deleted-workspaces-view';
import { requireActor } from '@/lib/auth/require-actor';
import { listDeletedWorkspaces } from '@/lib/workspaces/deleted-workspaces';

export const metadata: Metadata = { title: 'Deleted workspaces' };

const HEADING = 'Deleted workspaces';

export default async function DeletedWorkspacesPage({ params }: PageProps<'/orgs/[orgId]/workspaces/deleted'>) {
  const { orgId } = await params;
  const organisations = await readOrganisations();
  if (!organisations.ok)
    return <UnloadedPage failure={organisations.failure} heading={HEADING} what="The workspaces" />;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();
  const workspaces = await listDeletedWorkspaces(await requireActor(), orgId);
  if (!workspaces.ok) return <UnloadedPage failure={workspaces.failure} heading={HEADING} what="The workspaces" />;
  return <DeletedWorkspacesView organisation={organisation} workspaces={workspaces.value} />;
}
