import { expect, it } from 'vitest';
import { madeFiles } from '@/components/files/test/made-files';
import { planRestores } from './plan';

it('tells which names are taken: by a live file, whatever its case, or by another that comes back', () => {
  const chosen = madeFiles(
    { id: 'free', name: 'free.csv' },
    { id: 'taken', name: 'Taken.csv' },
    { id: 'first', name: 'twin.csv' },
    { id: 'second', name: 'twin.csv' },
    { id: 'elsewhere', name: 'twin.csv', path: '/b/' },
  );
  const live = madeFiles({ id: 'holder', name: 'taken.csv' }, { id: 'other', name: 'other.csv' });
  expect(planRestores(chosen, live).map(({ file, holder }) => [file.id, holder])).toEqual([
    ['free', null],
    ['taken', 'live'],
    ['first', null],
    ['second', 'chosen'],
    ['elsewhere', null],
  ]);
});
