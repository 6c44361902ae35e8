import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { entrySentence, OUTCOME_LOOKS } from '@/components/activity/activity-words';
import type { LoadedEntry } from '@/components/activity/load-entry';
import { EvoName } from '@/components/shell/evo-name';
import { personLabel } from '@/components/shell/person-name';
import { StepTime } from '@/components/activity/step-time';
import type { ChainLink } from '@/lib/activity/chain-links';
import type { ActivityEntry } from '@/lib/activity/entry';
import { paths } from '@/lib/paths';

type Mark = 'quiet' | 'neutral' | 'success' | 'info' | 'warning' | 'danger';

const MARKS: Record<Mark, string> = {
  quiet: 'bg-n-8',
  neutral: 'bg-n-8',
  success: 'bg-success-mark',
  info: 'bg-info-mark',
  warning: 'bg-warning-mark',
  danger: 'bg-danger-mark',
};

type Step = { key: string; at: string; mark: Mark; words: ReactNode };

/** How it came about, newest first: what was recorded of this entry, and what came before it. */
export function EntrySteps({ orgId, loaded }: { orgId: string; loaded: LoadedEntry }) {
  const { entry, links, earlier, fileNow } = loaded;
  const steps: Step[] = [
    ...links.toReversed().map(ofLink),
    ...earlier.map((one) => ofEarlier(orgId, entry, one)),
    ...(fileNow !== null && 'file' in fileNow ? [ofUpload(fileNow.file)] : []),
  ];
  return (
    <section aria-labelledby="entry-steps">
      <h2 className="pb-2" id="entry-steps">
        How it came about
      </h2>
      <ol>
        {steps.map(({ key, at, mark, words }) => (
          <li className="group grid grid-cols-[56px_12px_minmax(0,1fr)] gap-x-2.5" key={key}>
            <StepTime at={at} entryAt={entry.at} />
            <span
              aria-hidden="true"
              className="grid grid-rows-[20px_1fr] justify-items-center after:w-0.5 after:bg-line group-last:after:hidden"
            >
              <span className={`size-2 self-center rounded-2 forced-colors:border ${MARKS[mark]}`} />
            </span>
            <p className="min-w-0 pb-3 wrap-anywhere text-text-2 group-last:pb-0">{words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ofLink({ seq, at, kind, outcome }: ChainLink): Step {
  const mark = kind === 'intent' ? 'neutral' : OUTCOME_LOOKS[outcome].tone;
  return { key: String(seq), at, mark, words: linkWords({ kind, outcome }) };
}

function linkWords({ kind, outcome }: Pick<ChainLink, 'kind' | 'outcome'>): string {
  if (kind === 'intent') return 'The intent was recorded, before anything was sent';
  if (outcome === 'checking') return 'Evo’s answer left it unclear; the console began to check';
  return OUTCOME_LOOKS[outcome].word;
}

function ofEarlier(orgId: string, entry: ActivityEntry, earlier: ActivityEntry): Step {
  const sameFile = earlier.object?.id === entry.object?.id;
  const named = OUTCOME_LOOKS[earlier.outcome].tone === 'quiet';
  return {
    key: earlier.id,
    at: earlier.at,
    mark: OUTCOME_LOOKS[earlier.outcome].tone,
    words: (
      <>
        <Link
          className="rounded-2 text-text underline decoration-line-strong underline-offset-3 hover:decoration-current"
          href={paths.activityEntry(orgId, earlier.id)}
          prefetch={false}
        >
          <bdi>{entrySentence(earlier)}</bdi>
        </Link>
        {sameFile || named || earlier.object === null ? null : (
          <>
            {' '}
            of <EvoName name={earlier.object.name} />
          </>
        )}
      </>
    ),
  };
}

function ofUpload(file: { createdAt: string; createdBy: Parameters<typeof personLabel>[0] }): Step {
  return {
    key: 'upload',
    at: file.createdAt,
    mark: 'neutral',
    words: (
      <>
        <bdi className="text-text">{personLabel(file.createdBy)}</bdi> uploaded this file
      </>
    ),
  };
}
