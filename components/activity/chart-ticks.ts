import type { Bar } from '@/components/activity/activity-bars';
import { dayOf, formatTime } from '@/components/ui/time-format';

/** A word under the drawing; `at` is how far along it stands, from 0 to 1. */
export type Tick = { at: number; words: string };

const MOST = 7;
const HOURS_APART = 6;

/** Where the bars stand: the hours of one day, else the days. */
export function chartTicks(bars: readonly Bar[], zone: string, now = Date.now()): Tick[] {
  const days = bars.map(({ from }) => dayOf(from, zone));
  const oneDay = new Set(days).size <= 1;
  const starts = bars.flatMap((_, index) => (isStart(index, days, oneDay, bars.length) ? [index] : []));
  const apart = Math.ceil(starts.length / MOST);
  return starts
    .filter((_, index) => index % apart === 0)
    .map((index) => {
      const from = bars[index]?.from ?? 0;
      return { at: index / bars.length, words: oneDay ? formatTime(from, 'minute', zone) : dayWords(from, zone, now) };
    });
}

function isStart(index: number, days: readonly string[], oneDay: boolean, bars: number): boolean {
  if (oneDay) return index % Math.max(1, Math.round((bars * HOURS_APART) / 24)) === 0;
  return index === 0 || days[index] !== days[index - 1];
}

function dayWords(at: number, zone: string, now: number): string {
  return dayOf(at, zone) === dayOf(now, zone) ? 'Today' : formatTime(at, 'day', zone, now);
}
