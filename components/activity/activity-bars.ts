import { partsPerBar, type Slot } from '@/components/activity/activity-span';
import type { Outcome } from '@/lib/activity/entry';
import type { OutcomeCounts } from '@/lib/activity/count-activity';

/** What the drawing tells apart, from the bottom of a bar to its top. */
export const SERIES = ['done', 'denied', 'notSent', 'failed', 'checking'] as const;
export type Series = (typeof SERIES)[number];

export const SERIES_OF: Record<Outcome, Series> = {
  done: 'done',
  'done-confirmed': 'done',
  'already-gone': 'done',
  'seen-in-evo': 'done',
  denied: 'denied',
  'not-sent': 'notSent',
  failed: 'failed',
  checking: 'checking',
};

export type SeriesCounts = Record<Series, number>;
export type Bar = Slot & SeriesCounts;

/** A time that was counted: from one edge to the next. */
export type CountedPart = Slot & { counts: OutcomeCounts };

/** Several parts become one bar where there are many. */
export function toBars(parts: readonly CountedPart[]): Bar[] {
  return joined(parts, partsPerBar(parts.length)).map((group) => ({
    from: group[0]?.from ?? 0,
    to: group.at(-1)?.to ?? 0,
    ...sumOfSeries(group),
  }));
}

/** Half as many bars, each twice as long, for a narrow screen. */
export function pairUp(bars: readonly Bar[]): Bar[] {
  return joined(bars, 2).flatMap(([one, other]) => {
    if (one === undefined) return [];
    if (other === undefined) return [one];
    const sums = SERIES.map((series) => [series, one[series] + other[series]]);
    return [{ from: one.from, to: other.to, ...(Object.fromEntries(sums) as SeriesCounts) }];
  });
}

export function sumOfSeries(parts: readonly CountedPart[]): SeriesCounts {
  const sums: SeriesCounts = { done: 0, denied: 0, notSent: 0, failed: 0, checking: 0 };
  for (const { counts } of parts) {
    for (const [outcome, count] of Object.entries(counts)) sums[SERIES_OF[outcome as Outcome]] += count;
  }
  return sums;
}

export function totalOf(counts: SeriesCounts): number {
  return SERIES.reduce((sum, series) => sum + counts[series], 0);
}

function joined<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
