import { describe, expect, it } from 'vitest';
import { CircuitBreaker, type Heard } from './circuit-breaker';

function breakerAt(clock: { now: number }) {
  const turns: boolean[] = [];
  const breaker = new CircuitBreaker(
    (isOpen) => turns.push(isOpen),
    () => clock.now,
  );
  const call = (heard: Heard, isRead = true): boolean => {
    const pass = breaker.admit(isRead);
    pass?.(heard);
    return pass !== null;
  };
  const open = () => {
    for (let calls = 0; calls < 5; calls += 1) call('silence');
  };
  return { breaker, turns, call, open };
}

describe('a closed breaker', () => {
  it.each<[string, Heard[], boolean]>([
    ['four calls without an answer', ['silence', 'silence', 'silence', 'silence'], false],
    ['five of them', ['silence', 'silence', 'silence', 'silence', 'silence'], true],
    ['an answer in between', ['silence', 'silence', 'silence', 'silence', 'answer', 'silence'], false],
    ['one deadline that passed', ['time-out'], false],
    ['two of them', ['time-out', 'time-out'], true],
    ['callers that left', ['unheard', 'unheard', 'unheard', 'unheard', 'unheard', 'unheard'], false],
  ])('after %s', (_case, calls, opens) => {
    const { breaker, call } = breakerAt({ now: 0 });
    for (const heard of calls) expect(call(heard)).toBe(true);
    expect(breaker.isOpen).toBe(opens);
  });
});

describe('an open breaker', () => {
  it('lets nothing out for a pause, then one read', () => {
    const clock = { now: 0 };
    const { breaker, turns, call, open } = breakerAt(clock);
    open();
    clock.now = 4_999;
    expect(breaker.isDue).toBe(false);
    expect(call('answer')).toBe(false);
    clock.now = 5_000;
    expect(breaker.isDue).toBe(true);
    expect(call('answer', false)).toBe(false);
    const probe = breaker.admit(true);
    expect(probe).not.toBeNull();
    expect(breaker.admit(true)).toBeNull();
    probe?.('answer');
    expect(breaker.isOpen).toBe(false);
    expect(call('answer', false)).toBe(true);
    expect(turns).toEqual([true, false]);
  });

  it('pauses for longer, and never for more than 15 s, while reads find nothing', () => {
    const clock = { now: 0 };
    const { call, open } = breakerAt(clock);
    open();
    for (const pause of [5_000, 10_000, 15_000, 15_000, 15_000]) {
      clock.now += pause - 1;
      expect(call('silence')).toBe(false);
      clock.now += 1;
      expect(call('time-out')).toBe(true);
    }
    clock.now += 15_000;
    expect(call('answer')).toBe(true);
    open();
    clock.now += 5_000;
    expect(call('answer')).toBe(true);
  });

  it('lets the next read find out where the caller of the first one left', () => {
    const clock = { now: 0 };
    const { breaker, call, open } = breakerAt(clock);
    open();
    clock.now = 5_000;
    expect(call('unheard')).toBe(true);
    expect(breaker.isOpen).toBe(true);
    expect(call('answer')).toBe(true);
    expect(breaker.isOpen).toBe(false);
  });

  it('closes at the answer to a call from before, whatever the read after it finds', () => {
    const clock = { now: 0 };
    const { breaker, open } = breakerAt(clock);
    const slow = breaker.admit(true);
    const slower = breaker.admit(true);
    open();
    clock.now = 5_000;
    const probe = breaker.admit(true);
    slow?.('answer');
    expect(breaker.isOpen).toBe(false);
    probe?.('silence');
    expect(breaker.isOpen).toBe(false);
    slower?.('time-out');
    expect(breaker.isOpen).toBe(false);
  });
});
