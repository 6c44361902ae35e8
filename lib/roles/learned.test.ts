import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedRefusal } from '@/lib/activity/refusals';
import { learn } from './learned';

const refusal = (permittedRoles: string[], more: Partial<NamedRefusal> = {}): NamedRefusal => ({
  action: 'delete',
  permittedRoles,
  contradiction: false,
  at: '2026-06-12T10:00:00.000Z',
  ...more,
});

describe('what refusals teach', () => {
  it('agrees with the documentation, or differs from it', () => {
    expect(learn([refusal(['owner', 'editor']), refusal(['editor', 'owner'])])).toMatchObject([
      { right: 'delete', roles: ['owner', 'editor'], count: 2, differs: false, contradictions: 0 },
    ]);
    expect(learn([refusal(['owner'])])).toMatchObject([{ roles: ['owner'], differs: true }]);
    expect(learn([refusal(['owner', 'editor', 'data steward'])])).toMatchObject([
      { roles: ['owner', 'editor'], others: ['data steward'], differs: true },
    ]);
  });

  it('counts refusals that contradict themselves', () => {
    const odd = { contradiction: true, at: '2026-06-13T10:00:00.000Z' };
    expect(learn([refusal(['owner', 'editor'], odd), refusal(['owner', 'editor'])])).toMatchObject([
      { count: 2, contradictions: 1, lastAt: odd.at, differs: false },
    ]);
  });

  it('keeps different words of Evo apart, the newest first', () => {
    const later = '2026-06-14T10:00:00.000Z';
    const found = learn([
      refusal(['owner', 'editor']),
      refusal(['owner'], { at: later }),
      refusal(['owner'], { action: 'restore' }),
      refusal(['owner'], { action: 'sign-in' }),
    ]);
    expect(found.map(({ right, roles }) => [right, ...roles])).toEqual([
      ['delete', 'owner'],
      ['restore', 'owner'],
      ['delete', 'owner', 'editor'],
    ]);
  });

  it('is the same in whatever order refusals come, and loses none', () => {
    const any = fc.record({
      action: fc.constantFrom<NamedRefusal['action']>('delete', 'restore'),
      permittedRoles: fc.subarray(['owner', 'editor', 'viewer', 'steward'], { minLength: 1 }),
      contradiction: fc.boolean(),
      at: fc.integer({ min: 0, max: 60 }).map((second) => new Date(second * 1_000).toISOString()),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (refusals) => {
        const found = learn(refusals);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(refusals.length);
        const byKey = (all: ReturnType<typeof learn>) => all.map((one) => JSON.stringify(one)).sort();
        expect(byKey(learn([...refusals].reverse()))).toEqual(byKey(found));
      }),
    );
  });
});
