'use client';

import { useQuery } from '@tanstack/react-query';
import { Link } from '@/components/ui/link';
import { useEffect, useRef } from 'react';
import { entrySentence, OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { ChainRecord } from '@/components/activity/chain-record';
import { EntryFacts } from '@/components/activity/entry-facts';
import { EntrySteps } from '@/components/activity/entry-steps';
import { EvoAnswer } from '@/components/activity/evo-answer';
import type { LoadedEntry } from '@/components/activity/load-entry';
import { PersonEntriesLink } from '@/components/activity/person-entries-link';
import { LoadFailure } from '@/components/shell/load-failure';
import { failureIn, readConsole } from '@/components/shell/read-console';
import { useEscape } from '@/components/ui/escape-order';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { Time } from '@/components/ui/time';
import { formatTime } from '@/components/ui/time-format';
import { useTimeZone } from '@/components/ui/time-zone';
import { ToneMark } from '@/components/ui/tone-mark';
import type { ActivityEntry } from '@/lib/activity/entry';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

type EntryPanelProps = {
  orgId: string;
  entryId: string;
  /** What the list already says of it; null where it is not in the list. */
  listed: ActivityEntry | null;
  /** Whether the reader has just opened it, so that the focus belongs here. */
  takesFocus: boolean;
  onClose: () => void;
};

/** One entry beside the list, with all that its own page says. */
export function EntryPanel({ orgId, entryId, listed, takesFocus, onClose }: EntryPanelProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['activity-entry', orgId, entryId],
    queryFn: ({ signal }) =>
      readConsole<{ ok: true; loaded: LoadedEntry }>(
        `/api/orgs/${encodeURIComponent(orgId)}/activity/${encodeURIComponent(entryId)}`,
        signal,
      ),
  });
  const zone = useTimeZone();
  const loaded = data?.loaded ?? null;
  const entry = loaded?.entry ?? listed;
  useEscape('panel', onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, entryId]);

  return (
    <aside
      aria-busy={data === undefined && error === null}
      aria-label={entry === null ? 'Entry' : `Entry at ${formatTime(Date.parse(entry.at), 'clock', zone)}`}
      className="flex min-h-0 w-82 shrink-0 flex-col border-s border-line bg-surface rail:w-76 phone:w-full phone:border-s-0"
    >
      <div className="thin-scroll min-h-0 flex-1 divide-y divide-line-soft overflow-auto [&>*]:px-5 [&>*]:py-4 phone:[&>*]:px-4">
        <div>
          <div className="mb-4 flex items-start gap-3">
            {entry === null ? null : <ToneMark {...markOf(entry)} />}
            <div className="min-w-0 flex-1">
              <h2
                className="text-14 wrap-anywhere focus-visible:outline-offset-4"
                ref={heading}
                suppressHydrationWarning
                tabIndex={-1}
              >
                {entry === null ? 'Entry' : entrySentence(entry)}
              </h2>
              {entry === null ? null : <WhenAndWhere entry={entry} />}
            </div>
            <div className="-me-2 flex shrink-0 phone:-mt-2.5">
              <Link
                aria-label="Open this entry as a page"
                className="grid size-(--control-sm) place-items-center rounded-4 text-text-2 hover:bg-active hover:text-text"
                href={paths.activityEntry(orgId, entryId)}
                prefetch={false}
              >
                <Icon name="link" size={14} />
              </Link>
              <IconButton icon="close" label="Close" onClick={onClose} size="small" />
            </div>
          </div>
          {entry === null ? null : <EntryFacts entry={entry} loaded={loaded} orgId={orgId} />}
        </div>
        {entry?.failure ? <EvoAnswer brief failure={entry.failure} /> : null}
        {loaded === null ? null : <EntrySteps loaded={loaded} orgId={orgId} />}
        {loaded === null ? null : <ChainRecord loaded={loaded} />}
        {error === null ? null : (
          <LoadFailure failure={failureIn(error)} onRetry={() => void refetch()} title="This entry didn't load" />
        )}
      </div>
      {entry === null ? null : (
        <div className="flex border-t border-line px-5 py-2.5 phone:px-4">
          <PersonEntriesLink orgId={orgId} person={entry.person} />
        </div>
      )}
    </aside>
  );
}

function WhenAndWhere({ entry }: { entry: ActivityEntry }) {
  return (
    <p className="text-text-2">
      <Time form="full" value={entry.at} />
      {entry.workspace === null ? null : (
        <>
          {' · '}
          <bdi>{shownName(entry.workspace.name ?? entry.workspace.id)}</bdi>
        </>
      )}
    </p>
  );
}

function markOf({ outcome }: ActivityEntry) {
  const { icon, tone } = OUTCOME_LOOKS[outcome];
  return { icon, tone: tone === 'quiet' ? ('neutral' as const) : tone };
}
