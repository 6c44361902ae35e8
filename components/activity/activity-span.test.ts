import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingEdges, daysOf, isCounted, partsPerBar, type ChosenTime } from '@/components/activity/activity-span';
import { dayOf } from '@/components/ui/time-format';

const NOW = Date.parse('2026-06-12T14:22:09Z');
const FIRST = Date.parse('2026-03-01T08:00:00Z');
const NO_DAYS = { from: '', to: '' };

describe('daysOf', () => {
  it.each<[string, ChosenTime, string, string]>([
    ['today', { time: 'today', ...NO_DAYS }, '2026-06-12', '2026-06-12'],
    ['seven days', { time: '7d', ...NO_DAYS }, '2026-06-06', '2026-06-12'],
    ['thirty days', { time: '30d', ...NO_DAYS }, '2026-05-14', '2026-06-12'],
    ['all of it', { time: 'all', ...NO_DAYS }, '2026-03-01', '2026-06-12'],
    ['chosen days', { time: '7d', from: '2026-05-01', to: '2026-05-03' }, '2026-05-01', '2026-05-03'],
    [
      'chosen days the wrong way round',
      { time: '7d', from: '2026-05-03', to: '2026-05-01' },
      '2026-05-01',
      '2026-05-03',
    ],
    ['from a day on', { time: '7d', from: '2026-05-03', to: '' }, '2026-05-03', '2026-06-12'],
    ['up to a day', { time: 'all', from: '', to: '2026-05-03' }, '2026-03-01', '2026-05-03'],
  ])('knows %s', (_, chosen, first, last) => {
    expect(daysOf(chosen, 'UTC', NOW, FIRST)).toEqual({ first, last });
  });

  it('goes by the reader’s day', () => {
    expect(daysOf({ time: 'today', ...NO_DAYS }, 'Pacific/Auckland', NOW, FIRST)).toEqual({
      first: '2026-06-13',
      last: '2026-06-13',
    });
  });
});

function hoursApart(first: string, last: string, zone = 'UTC'): number[] {
  const edges = countingEdges({ first, last }, zone);
  return edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / 3_600_000);
}

describe('countingEdges', () => {
  it.each([
    ['2026-06-12', '2026-06-12', 24, 1],
    ['2026-06-11', '2026-06-12', 24, 2],
    ['2026-06-06', '2026-06-12', 28, 6],
    ['2026-06-01', '2026-06-15', 30, 12],
    ['2026-05-14', '2026-06-12', 30, 24],
  ])('cuts %s to %s into %i parts of %i hours', (first, last, parts, hours) => {
    expect(hoursApart(first, last)).toEqual(Array.from({ length: parts }, () => hours));
  });

  it('lets a day of 23 or 25 hours shift nothing', () => {
    expect(hoursApart('2026-03-29', '2026-03-29', 'Europe/Helsinki')).toHaveLength(23);
    expect(hoursApart('2026-10-24', '2026-10-26', 'Europe/Helsinki').slice(8, 16)).toEqual([3, 3, 3, 3, 3, 3, 3, 4]);
  });

  it('rises, begins and ends with the days, and makes at most 32 bars, whatever the days and the zone', () => {
    const days = fc
      .integer({ min: 0, max: 60_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    const zones = fc.constantFrom('UTC', 'Europe/Helsinki', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Kolkata');
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 5_000 }), zones, (first, more, zone) => {
        const last = new Date(Date.parse(first) + more * 86_400_000).toISOString().slice(0, 10);
        const edges = countingEdges({ first, last }, zone);
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? Infinity))).toBe(true);
        expect(dayOf(edges[0] ?? 0, zone)).toBe(first);
        expect(dayOf((edges.at(-1) ?? 0) - 1, zone)).toBe(last);
        const parts = edges.length - 1;
        expect(Math.ceil(parts / partsPerBar(parts))).toBeLessThanOrEqual(32);
      }),
    );
  });
});

describe('isCounted', () => {
  it('is for slots that begin and end at edges', () => {
    expect(isCounted({ from: 10, to: 30 }, [10, 20, 30])).toBe(true);
    expect(isCounted({ from: 10, to: 25 }, [10, 20, 30])).toBe(false);
    expect(isCounted({ from: 5, to: 20 }, [10, 20, 30])).toBe(false);
  });
});
