import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, formatTime, formatUtc, isTimeZone, startOfDay } from '@/components/ui/time-format';

const NOON = Date.parse('2026-06-12T12:22:09Z');

describe('formatTime', () => {
  it.each([
    ['minute', 'Europe/Helsinki', '15:22'],
    ['clock', 'Pacific/Auckland', '00:22:09'],
    ['full', 'UTC', '12 Jun 2026, 12:22:09'],
    ['brief', 'UTC', '12:22'],
    ['day', 'UTC', 'Today, Fri 12 Jun'],
    ['date', 'UTC', '12 Jun'],
    ['spoken', 'UTC', '12 June 2026 at 12:22 UTC'],
    ['spoken', 'Europe/Helsinki', '12 June 2026 at 15:22 EEST'],
  ] as const)('writes %s in %s as %s', (form, zone, words) => {
    expect(formatTime(NOON, form, zone, NOON + 60_000)).toBe(words);
  });

  it('leaves out of a date what the reader knows, and nothing more', () => {
    expect(formatTime(NOON, 'brief', 'UTC', Date.parse('2026-12-31T00:00:00Z'))).toBe('12 Jun');
    expect(formatTime(NOON, 'brief', 'UTC', Date.parse('2027-01-01T00:00:00Z'))).toBe('12 Jun 2026');
    expect(formatTime(NOON, 'day', 'UTC', Date.parse('2027-01-01T00:00:00Z'))).toBe('Fri, 12 Jun 2026');
  });

  it('calls the same moment another day elsewhere', () => {
    const late = Date.parse('2026-06-12T23:30:00Z');
    expect(formatTime(late, 'brief', 'Europe/Helsinki', NOON)).toBe('13 Jun');
  });

  it('gives UTC in one form everywhere', () => {
    expect(formatUtc(NOON)).toBe('2026-06-12 12:22:09 UTC');
  });
});

describe('startOfDay and endOfDay', () => {
  it.each([
    ['2026-06-12', 'UTC', '2026-06-12T00:00:00Z', '2026-06-13T00:00:00Z'],
    ['2026-06-12', 'Pacific/Auckland', '2026-06-11T12:00:00Z', '2026-06-12T12:00:00Z'],
    // 23 hours and 25 hours long: the clocks change on these days.
    ['2026-03-29', 'Europe/Helsinki', '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'],
    ['2026-10-25', 'Europe/Helsinki', '2026-10-24T21:00:00Z', '2026-10-25T22:00:00Z'],
    ['2026-02-28', 'Asia/Kathmandu', '2026-02-27T18:15:00Z', '2026-02-28T18:15:00Z'],
  ])('bounds %s in %s', (day, zone, from, to) => {
    expect(startOfDay(day, zone)).toBe(Date.parse(from));
    expect(endOfDay(day, zone)).toBe(Date.parse(to));
  });

  it.each(['', 'today', '2026-13-01', '2026-6-1', '12/06/2026', '2026-06-12T00:00'])('takes %j for no day', (day) => {
    expect(startOfDay(day, 'UTC')).toBeNull();
    expect(endOfDay(day, 'UTC')).toBeNull();
  });

  it('holds every moment between the bounds of its own day', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Helsinki', 'America/St_Johns', 'Pacific/Chatham', 'Asia/Kolkata');
    const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') });
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const day = dayOf(at, zone);
        expect(startOfDay(day, zone)).toBeLessThanOrEqual(at);
        expect(endOfDay(day, zone)).toBeGreaterThan(at);
      }),
    );
  });
});

describe('isTimeZone', () => {
  it('knows zones from nonsense in a cookie', () => {
    expect(isTimeZone('Europe/Helsinki')).toBe(true);
    expect(isTimeZone('Not/AZone')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
