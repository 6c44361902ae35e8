import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadActivityQuery } from '@/components/activity/activity-query';
import { ActivityView } from '@/components/activity/activity-view';
import { loadActivity, loadTrailFacets, MOST_PAGES } from '@/components/activity/load-activity';
import { readOrganisation, readOrganisations, readWorkspaces } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { shownName } from '@/lib/names/shown-name';
import { lastTrailCheck } from '@/lib/activity/trail-check';
import { readerOf } from '@/lib/activity/visibility';
import { requireActor } from '@/lib/auth/require-actor';

type Props = PageProps<'/orgs/[orgId]/activity'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organisation = await readOrganisation((await params).orgId);
  return { title: organisation ? `Activity · ${shownName(organisation.name)}` : 'Activity' };
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { orgId } = await params;
  const [actor, query] = await Promise.all([requireActor(), loadActivityQuery(searchParams)]);
  const [organisations, workspaces] = await Promise.all([readOrganisations(), readWorkspaces(orgId)]);
  if (!organisations.ok) return <UnloadedPage failure={organisations.failure} heading="Activity" />;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();
  // Who may read what follows from the workspaces, so without them nothing is shown.
  if (!workspaces.ok) return <UnloadedPage failure={workspaces.failure} heading="Activity" />;

  const reader = readerOf(actor, workspaces.value);
  const [loaded, facets, check] = await Promise.all([
    loadActivity(reader, orgId, query),
    loadTrailFacets(reader, orgId),
    lastTrailCheck(),
  ]);
  return (
    <ActivityView
      canLoadOlder={query.pages < MOST_PAGES}
      check={check}
      facets={facets}
      loaded={loaded}
      organisation={organisation}
    />
  );
}
