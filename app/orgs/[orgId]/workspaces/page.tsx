import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LoadFailure } from '@/components/shell/load-failure';
import { readOrganisations, readWorkspaces } from '@/components/shell/load-shell';
import { PageFrame } from '@/components/shell/page-frame';
import { WorkspacesView } from '@/components/workspaces/workspaces-view';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Workspaces' };

export default async function WorkspacesPage({ params, searchParams }: PageProps<'/orgs/[orgId]/workspaces'>) {
  const { orgId } = await params;
  const { hub } = await searchParams;
  const organisations = await readOrganisations();
  if (!organisations.ok) return <Failed failure={organisations.failure} />;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();

  const workspaces = await readWorkspaces(orgId);
  if (!workspaces.ok) return <Failed failure={workspaces.failure} />;
  return (
    <WorkspacesView
      hub={typeof hub === 'string' ? hub : null}
      organisation={organisation}
      workspaces={workspaces.value}
    />
  );
}

function Failed({ failure }: Pick<Parameters<typeof LoadFailure>[0], 'failure'>) {
  return (
    <PageFrame crumbs={[{ label: 'Start', href: paths.home }]} heading="Workspaces">
      <LoadFailure failure={failure} title="The workspaces didn’t load" />
    </PageFrame>
  );
}
