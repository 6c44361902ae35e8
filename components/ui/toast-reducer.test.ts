import { describe, expect, it } from 'vitest';
import { toastReducer } from '@/components/ui/toast-reducer';
import type { ToastSpec } from '@/components/ui/toast-types';

const spec = (title: string): ToastSpec => ({ role: 'status', tone: 'info', icon: 'info', title, lifeMs: null });

describe('notifications', () => {
  const two = [spec('first'), spec('second')].reduce(
    (entries, one, index) => toastReducer(entries, { type: 'show', id: `t-${index}`, spec: one }),
    toastReducer([], { type: 'clear' }),
  );

  it('puts the newest first', () => {
    expect(two.map((entry) => entry.spec.title)).toEqual(['second', 'first']);
  });

  it('changes one in its place, and counts the change', () => {
    const changed = toastReducer(two, { type: 'show', id: 't-0', spec: spec('news') });
    expect(changed.map(({ id, revision, spec: { title } }) => [id, revision, title])).toEqual([
      ['t-1', 0, 'second'],
      ['t-0', 1, 'news'],
    ]);
  });

  it('drops one, or all', () => {
    expect(toastReducer(two, { type: 'dismiss', id: 't-1' }).map(({ id }) => id)).toEqual(['t-0']);
    expect(toastReducer(two, { type: 'clear' })).toEqual([]);
  });
});
