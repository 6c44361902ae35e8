import type { Outcome } from '@/lib/activity/entry';

type Part = { word: string; dot: string; outcomes: readonly Outcome[] };

const PARTS: readonly Part[] = [
  { word: 'done', dot: 'bg-n-8', outcomes: ['done', 'done-confirmed', 'already-gone'] },
  { word: 'denied or not sent', dot: 'bg-warning-mark', outcomes: ['denied', 'not-sent'] },
  { word: 'failed', dot: 'bg-danger-mark', outcomes: ['failed'] },
  { word: 'being checked', dot: 'bg-info-mark', outcomes: ['checking'] },
];

/** How the entries of the last seven days ended. What did not occur is left out. */
export function WeekSummary({ lastWeek }: { lastWeek: Record<Outcome, number> }) {
  const counted = PARTS.map((part) => ({
    ...part,
    count: part.outcomes.reduce((sum, outcome) => sum + lastWeek[outcome], 0),
  })).filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <p className="ms-auto flex items-center gap-3 phone:hidden">
      Last 7 days
      {counted.map(({ word, dot, count }) => (
        <span className="flex items-center gap-1.5" key={word}>
          <span aria-hidden="true" className={`size-2 rounded-2 forced-colors:border ${dot}`} />
          {count.toLocaleString('en')} {word}
        </span>
      ))}
    </p>
  );
}
