import { dayOf, endOfDay, startOfDay } from '@/components/ui/time-format';

/** Spans up to today that the address knows by name. The first one holds where it names none. */
export const SPANS = ['7d', 'today', '30d', '90d', 'all'] as const;
export type Span = (typeof SPANS)[number];

/** Days as YYYY-MM-DD in the reader's time zone, both included. */
export type Days = { first: string; last: string };

/** From `from` (included) to `to` (not included), in epoch milliseconds. */
export type Slot = { from: number; to: number };

/** What the address says of the time: a span by name, unless one or both of its days are chosen. */
export type ChosenTime = { time: Span; from: string; to: string };

const HOURS_A_DAY = 24;
const DAY_MS = 86_400_000;
const MOST_BARS = 31;
/** Finer than the bars only where a bar is several days: beyond this many days, days are not counted one by one. */
const MOST_COUNTED_DAYS = 1_200;
const LENGTHS: Record<Exclude<Span, 'all'>, number> = { today: 1, '7d': 7, '30d': 30, '90d': 90 };

/** The days that are meant. `firstAt` is when the trail begins, in epoch milliseconds. */
export function daysOf(chosen: ChosenTime, zone: string, now: number, firstAt: number): Days {
  const today = dayOf(now, zone);
  const begin = dayOf(Math.min(firstAt, now), zone);
  if (chosen.from !== '' || chosen.to !== '') {
    const [one, other] = [chosen.from || begin, chosen.to || today];
    return one <= other ? { first: one, last: other } : { first: other, last: one };
  }
  if (chosen.time === 'all') return { first: begin, last: today };
  return { first: addDays(today, 1 - LENGTHS[chosen.time]), last: today };
}

/** Rising times in epoch milliseconds at which counting begins anew, and the end of the last day. */
export function countingEdges({ first, last }: Days, zone: string): number[] {
  const days = daysBetween(first, last);
  const hours = hoursApart(days);
  if (hours < HOURS_A_DAY) return [...hourEdges({ first, last }, hours, zone), endOf(last, zone)];
  const step = days > MOST_COUNTED_DAYS ? Math.ceil(days / MOST_BARS) : 1;
  const edges = Array.from({ length: Math.ceil(days / step) }, (_, index) =>
    startOf(addDays(first, index * step), zone),
  );
  return [...edges, endOf(last, zone)];
}

/** How many counted parts make one bar of the drawing. */
export function partsPerBar(parts: number): number {
  return Math.max(1, Math.ceil(parts / (MOST_BARS + 1)));
}

/** Whether a slot begins and ends where counting does, so that its sums are exact. */
export function isCounted(slot: Slot, edges: readonly number[]): boolean {
  return edges.includes(slot.from) && edges.includes(slot.to);
}

/** Steps within a day that leave at most 32 bars. */
function hoursApart(days: number): number {
  const steps = [1, 2, 3, 4, 6, 12];
  return steps.find((hours) => (days * HOURS_A_DAY) / hours <= MOST_BARS + 1) ?? HOURS_A_DAY;
}

/** Every day begins anew, so that a day of 23 or 25 hours shifts nothing after it. */
function hourEdges(days: Days, hours: number, zone: string): number[] {
  const edges: number[] = [];
  for (let day = days.first; day <= days.last; day = addDays(day, 1)) {
    const [start, end] = [startOf(day, zone), endOf(day, zone)];
    for (let hour = 0; hour < HOURS_A_DAY; hour += hours) {
      const edge = start + hour * 3_600_000;
      if (edge < end) edges.push(edge);
    }
  }
  return edges;
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

function startOf(day: string, zone: string): number {
  return startOfDay(day, zone) ?? Date.parse(day);
}

function endOf(day: string, zone: string): number {
  return endOfDay(day, zone) ?? Date.parse(day) + DAY_MS;
}
