import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readOrganisation, readOrganisations, readWorkspaces } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { WorkspacesView } from '@/components/workspaces/workspaces-view';
import { shownName } from '@/lib/names/shown-name';

type Props = PageProps<'/orgs/[orgId]/workspaces'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organisation = await readOrganisation((await params).orgId);
  return { title: organisation ? `Workspaces · ${shownName(organisation.name)}` : 'Workspaces' };
}

export default async function WorkspacesPage({ params, searchParams }: Props) {
  const { orgId } = await params;
  const { hub } = await searchParams;
  const organisations = await readOrganisations();
  if (!organisations.ok)
    return <UnloadedPage failure={organisations.failure} heading="Workspaces" what="The workspaces" />;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();

  const workspaces = await readWorkspaces(orgId);
  if (!workspaces.ok) return <UnloadedPage failure={workspaces.failure} heading="Workspaces" what="The workspaces" />;
  return (
    <WorkspacesView hub={typeof hub === 'string' ? hub : null} organisation={organisation} visible={workspaces.value} />
  );
}
