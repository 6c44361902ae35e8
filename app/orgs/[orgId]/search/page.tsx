import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchView } from '@/components/files/search/search-view';
import { readOrganisations } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';

export const metadata: Metadata = { title: 'Search files' };

export default async function SearchPage({ params }: PageProps<'/orgs/[orgId]/search'>) {
  const { orgId } = await params;
  const organisations = await readOrganisations();
  if (!organisations.ok)
    return <UnloadedPage failure={organisations.failure} heading="Search files" what="The organisations" />;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();
  return <SearchView organisation={organisation} />;
}
