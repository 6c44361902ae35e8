import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { entrySentence } from '@/components/activity/activity-words';
import { EntryView } from '@/components/activity/entry-view';
import { loadEntry } from '@/components/activity/load-entry';
import { readOrganisations, readWorkspaces } from '@/components/shell/load-shell';
import { UnloadedPage } from '@/components/shell/unloaded-page';
import { requireActor } from '@/lib/auth/require-actor';

type Props = PageProps<'/orgs/[orgId]/activity/[entryId]'>;

const read = cache(async (orgId: string, entryId: string) => {
  const [actor, organisations, workspaces] = await Promise.all([
    requireActor(),
    readOrganisations(),
    readWorkspaces(orgId),
  ]);
  if (!organisations.ok) return organisations;
  if (!workspaces.ok) return workspaces;
  const organisation = organisations.value.find(({ id }) => id === orgId);
  if (!organisation || !z.guid().safeParse(entryId).success) notFound();
  const loaded = await loadEntry(actor, { organisation, visible: workspaces.value, entryId });
  if (loaded === null) notFound();
  return { ok: true as const, value: { loaded, organisation } };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { orgId, entryId } = await params;
  const result = await read(orgId, entryId);
  return { title: result.ok ? `${entrySentence(result.value.loaded.entry)} · Activity` : 'Activity' };
}

export default async function ActivityEntryPage({ params }: Props) {
  const { orgId, entryId } = await params;
  const result = await read(orgId, entryId);
  if (!result.ok) return <UnloadedPage failure={result.failure} heading="Activity" />;
  const { loaded, organisation } = result.value;
  return <EntryView loaded={loaded} orgId={orgId} organisationName={organisation.name} />;
}
