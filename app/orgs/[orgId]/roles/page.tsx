import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { loadRefusals, REFUSAL_DAYS } from '@/components/roles/load-refusals';
import { RolesView } from '@/components/roles/roles-view';
import { readOrganisation, readOrganisations, readWorkspaces } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { requireActor } from '@/lib/auth/require-actor';
import { shownName } from '@/lib/names/shown-name';

type Props = PageProps<'/orgs/[orgId]/roles'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const organisation = await readOrganisation((await params).orgId);
  return { title: organisation ? `Roles · ${shownName(organisation.name)}` : 'Roles' };
}

export default async function RolesPage({ params }: Props) {
  const { orgId } = await params;
  const actor = await requireActor();
  const [organisations, workspaces] = await Promise.all([readOrganisations(), readWorkspaces(orgId)]);
  if (!organisations.ok) return <UnloadedPage failure={organisations.failure} heading="Roles" what="The roles" />;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation) notFound();

  // Who may read what of the trail follows from the workspaces, so without them nothing of it is shown.
  const trail = workspaces.ok ? await loadRefusals(actor, workspaces.value, { orgId }) : null;
  return (
    <RolesView
      days={REFUSAL_DAYS}
      learned={trail?.learned ?? []}
      organisation={organisation}
      readerId={actor.personId}
      refusals={trail?.refusals ?? null}
    />
  );
}
