import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { UnfinishedView } from '@/components/files/uploads/unfinished-view';
import { readOrganisations } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { requireActor } from '@/lib/auth/require-actor';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Unfinished uploads' };

export default async function UploadsPage({ params }: PageProps<'/orgs/[orgId]/uploads'>) {
  const { orgId } = await params;
  const { personId } = await requireActor();
  const organisations = await readOrganisations();
  if (!organisations.ok) {
    return <UnloadedPage failure={organisations.failure} heading="Unfinished uploads" what="The page" />;
  }
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();
  return (
    <UnfinishedView
      crumbs={[{ label: organisation.name, href: paths.workspaces(orgId) }]}
      orgId={orgId}
      personId={personId}
    />
  );
}
