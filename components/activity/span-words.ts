import type { ChosenTime, Slot, Span } from '@/components/activity/activity-span';
import { dayOf, dayWords, endOfDay, formatTime, startOfDay } from '@/components/ui/time-format';

export const SPAN_WORDS: Record<Span, string> = {
  '7d': 'Last 7 days',
  today: 'Today',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  all: 'All time',
};

/** What the chosen time is called: `Last 7 days`, `12 to 14 Jun`. */
export function timeWords({ time, from, to }: ChosenTime): string {
  if (from === '' && to === '') return SPAN_WORDS[time];
  if (from === '') return `Until ${dayWords(to)}`;
  if (to === '') return `Since ${dayWords(from)}`;
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

/** A time from one edge to the next: `Fri 12 Jun, 12:00 to 18:00`, `Fri 12 Jun`, `Fri 12 Jun to Sun 14 Jun`. */
export function slotWords({ from, to }: Slot, zone: string, now = Date.now()): string {
  const day = (at: number) => formatTime(at, 'day', zone, now).replace(/^Today, /, '');
  const [first, last] = [dayOf(from, zone), dayOf(to - 1, zone)];
  if (first !== last) return `${day(from)} to ${day(to - 1)}`;
  if (startOfDay(first, zone) === from && endOfDay(first, zone) === to) return day(from);
  const end = endOfDay(first, zone) === to ? '24:00' : formatTime(to, 'minute', zone);
  return `${day(from)}, ${formatTime(from, 'minute', zone)} to ${end}`;
}
