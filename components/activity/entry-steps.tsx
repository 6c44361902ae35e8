import { OUTCOME_LOOKS } from '@/components/activity/activity-words';
import { Time } from '@/components/ui/time';
import type { ChainLink } from '@/lib/activity/chain-links';

const MARKS: Record<'quiet' | 'neutral' | 'success' | 'info' | 'warning' | 'danger', string> = {
  quiet: 'bg-n-8',
  neutral: 'bg-n-8',
  success: 'bg-success-mark',
  info: 'bg-info-mark',
  warning: 'bg-warning-mark',
  danger: 'bg-danger-mark',
};

/** How it came about: the intent, and each outcome that was recorded after it. */
export function EntrySteps({ links }: { links: readonly ChainLink[] }) {
  return (
    <section aria-labelledby="entry-steps" className="border-b border-line-soft px-5 py-4 phone:px-4">
      <h2 className="pb-2" id="entry-steps">
        How it came about
      </h2>
      <ol>
        {links.map((link) => (
          <li className="group grid grid-cols-[64px_12px_minmax(0,1fr)] gap-x-2.5" key={link.seq}>
            <Time className="text-12 leading-5 text-text-3" form="clock" value={link.at} />
            <span
              aria-hidden="true"
              className="grid grid-rows-[20px_1fr] justify-items-center after:w-0.5 after:bg-line group-last:after:hidden"
            >
              <span className={`size-2 self-center rounded-2 forced-colors:border ${MARKS[toneOf(link)]}`} />
            </span>
            <p className="pb-3 text-text-2">{stepWords(link)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function toneOf({ kind, outcome }: ChainLink) {
  return kind === 'intent' ? 'neutral' : OUTCOME_LOOKS[outcome].tone;
}

function stepWords({ kind, outcome }: ChainLink): string {
  if (kind === 'intent') return 'The intent was recorded, before anything was sent';
  if (outcome === 'checking') return 'Evo’s answer left it unclear; the console began to check';
  return OUTCOME_LOOKS[outcome].word;
}
