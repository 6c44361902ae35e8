import { entrySentence } from '@/components/activity/activity-words';
import { ChainRecord } from '@/components/activity/chain-record';
import { EntryFacts } from '@/components/activity/entry-facts';
import { EntrySteps } from '@/components/activity/entry-steps';
import { EvoAnswer } from '@/components/activity/evo-answer';
import type { LoadedEntry } from '@/components/activity/load-entry';
import { OutcomeBadge } from '@/components/activity/outcome-badge';
import { PersonEntriesLink } from '@/components/activity/person-entries-link';
import { PageFrame } from '@/components/shell/page-frame';
import { Time } from '@/components/ui/time';
import { formatUtc } from '@/components/ui/time-format';
import { paths } from '@/lib/paths';

type EntryViewProps = { orgId: string; organisationName: string; loaded: LoadedEntry };

/** One entry of the trail: what happened, what Evo said, how things stand now, and its place on record. */
export function EntryView({ orgId, organisationName, loaded }: EntryViewProps) {
  const { entry } = loaded;
  return (
    <PageFrame
      crumbs={[
        { label: organisationName, href: paths.workspaces(orgId) },
        { label: 'Activity', href: paths.activity(orgId) },
      ]}
      heading={entrySentence(entry)}
    >
      <div className="grid min-h-full grid-cols-[minmax(0,1fr)_22.5rem] rail:grid-cols-[minmax(0,1fr)_18.75rem] phone:grid-cols-[minmax(0,1fr)]">
        <div className="px-5 py-4 phone:px-4">
          <p className="flex flex-wrap items-center gap-2 pb-4 text-text-2 [&>:first-child]:ms-0">
            <OutcomeBadge outcome={entry.outcome} />
            <Time form="full" value={entry.at} />
            <span className="text-text-3">{formatUtc(Date.parse(entry.at))}</span>
          </p>
          <EntryFacts entry={entry} loaded={loaded} orgId={orgId} />
          {entry.failure === null ? null : (
            <div className="mt-5 border-t border-line-soft pt-4">
              <EvoAnswer failure={entry.failure} />
            </div>
          )}
          <div className="mt-5">
            <PersonEntriesLink orgId={orgId} person={entry.person} />
          </div>
        </div>
        <div className="divide-y divide-line-soft border-s border-line [&>*]:px-5 [&>*]:py-4 phone:border-s-0 phone:border-t phone:[&>*]:px-4">
          <EntrySteps loaded={loaded} orgId={orgId} />
          <ChainRecord loaded={loaded} />
        </div>
      </div>
    </PageFrame>
  );
}
