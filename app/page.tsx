import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { LoadFailure } from '@/components/shell/load-failure';
import { findFullest, loadShell, readOrganisations } from '@/components/shell/load-shell';
import { PageFrame } from '@/components/shell/page-frame';
import { ORGANISATION_COOKIE } from '@/components/shell/preferences/cookies';
import { Shell } from '@/components/shell/shell';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Start' };

/** Leads to the organisation used last, else to the fullest one. Shows itself only where there is none to lead to. */
export default async function StartPage() {
  const organisations = await readOrganisations();
  if (organisations.ok) {
    const last = (await cookies()).get(ORGANISATION_COOKIE)?.value;
    const chosen = organisations.value.find(({ id }) => id === last)?.id ?? (await findFullest(organisations.value));
    if (chosen) redirect(paths.workspaces(chosen));
  }
  return (
    <Shell data={await loadShell(null)}>
      <PageFrame crumbs={[]} heading="Start">
        {organisations.ok ? (
          <EmptyState drawing="empty" title="No organisation to show">
            Evo lists none for you. An instance admin of your organisation can invite you.
          </EmptyState>
        ) : (
          <LoadFailure failure={organisations.failure} title="Your organisations didn't load" />
        )}
      </PageFrame>
    </Shell>
  );
}
