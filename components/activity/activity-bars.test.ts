import { describe, expect, it } from 'vitest';
import { pairUp, toBars, totalOf, type CountedPart } from '@/components/activity/activity-bars';
import { chartTicks } from '@/components/activity/chart-ticks';
import { parseAsSlot } from '@/components/activity/activity-query';
import { countingEdges } from '@/components/activity/activity-span';
import { slotWords, timeWords } from '@/components/activity/span-words';
import { OUTCOMES } from '@/lib/activity/entry';

const NOW = Date.parse('2026-06-12T14:22:09Z');

/** One entry of each outcome in every part. */
function partsOf(first: string, last: string, zone = 'UTC'): CountedPart[] {
  const edges = countingEdges({ first, last }, zone);
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 1])) as CountedPart['counts'];
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? 0, to, counts }));
}

describe('bars', () => {
  it('tell apart what is drawn apart', () => {
    expect(toBars(partsOf('2026-06-12', '2026-06-12'))[0]).toMatchObject({
      done: 4,
      denied: 1,
      notSent: 1,
      failed: 1,
      checking: 1,
    });
  });

  it('join parts, and lose none', () => {
    const bars = toBars(partsOf('2026-03-15', '2026-06-12'));
    expect(bars).toHaveLength(30);
    expect(bars.reduce((sum, bar) => sum + totalOf(bar), 0)).toBe(90 * OUTCOMES.length);
  });

  it('are paired up on a narrow screen, an odd one left as it is', () => {
    const bars = toBars(partsOf('2026-06-12', '2026-06-12')).slice(0, 5);
    const paired = pairUp(bars);
    expect(paired.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([2, 2, 1]);
    expect(paired[0]?.done).toBe(8);
  });
});

describe('words of a time', () => {
  it.each([
    ['2026-06-12T06:00Z/2026-06-12T12:00Z', 'Fri 12 Jun, 06:00 to 12:00'],
    ['2026-06-12T18:00Z/2026-06-13T00:00Z', 'Fri 12 Jun, 18:00 to 24:00'],
    ['2026-06-12T00:00Z/2026-06-13T00:00Z', 'Fri 12 Jun'],
    ['2026-06-12T00:00Z/2026-06-15T00:00Z', 'Fri 12 Jun to Sun 14 Jun'],
  ])('%s is %s', (interval, words) => {
    const slot = parseAsSlot.parse(interval);
    expect(slot === null ? null : slotWords(slot, 'UTC', NOW)).toBe(words);
    expect(slot === null ? null : parseAsSlot.serialize(slot)).toBe(interval);
  });

  it.each([
    'yesterday',
    '2026-06-12T06:00Z',
    '2026-06-12T06:00Z/2026-06-12T06:00Z',
    '2026-06-12T06:00Z/2026-06-12T05:00Z',
    '2026-99-12T06:00Z/2026-06-12T05:00Z',
  ])('%s is no slot', (text) => {
    expect(parseAsSlot.parse(text)).toBeNull();
  });

  it('name the span', () => {
    expect(timeWords({ time: '30d', from: '', to: '' })).toBe('Last 30 days');
    expect(timeWords({ time: '7d', from: '2026-06-01', to: '2026-06-12' })).toBe('1 Jun 2026 to 12 Jun 2026');
    expect(timeWords({ time: '7d', from: '2026-06-01', to: '' })).toBe('Since 1 Jun 2026');
  });
});

describe('ticks', () => {
  it('are hours within a day', () => {
    const ticks = chartTicks(toBars(partsOf('2026-06-12', '2026-06-12')), 'UTC', NOW);
    expect(ticks.map(({ words }) => words)).toEqual(['00:00', '06:00', '12:00', '18:00']);
    expect(ticks.map(({ at }) => at)).toEqual([0, 0.25, 0.5, 0.75]);
  });

  it('are days in a week, the last one today', () => {
    const ticks = chartTicks(toBars(partsOf('2026-06-06', '2026-06-12')), 'UTC', NOW);
    expect(ticks).toHaveLength(7);
    expect(ticks.at(-1)?.words).toBe('Today');
  });

  it('are at most seven', () => {
    expect(chartTicks(toBars(partsOf('2020-01-01', '2026-06-12')), 'UTC', NOW).length).toBeLessThanOrEqual(7);
  });
});
