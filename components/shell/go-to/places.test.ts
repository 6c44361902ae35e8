import { describe, expect, it } from 'vitest';
import { fittingPlaces, type Place } from '@/components/shell/go-to/places';

const place = (group: Place['group'], label: string): Place => ({ group, label, note: '', href: `/${label}` });

const PLACES = [
  place('Pages', 'Files'),
  place('Pages', 'Deleted files'),
  place('Workspaces', 'Kōwhai Flat'),
  place('Workspaces', 'North Pit'),
  place('Workspaces', 'Pit North'),
  place('Workspaces', 'Spitfire'),
];

const labels = (text: string) => fittingPlaces(PLACES, text).map(({ label }) => label);

describe('places to go to', () => {
  it.each([
    ['pit', ['Pit North', 'North Pit', 'Spitfire']],
    ['  PIT ', ['Pit North', 'North Pit', 'Spitfire']],
    ['kowhai', ['Kōwhai Flat']],
    ['files', ['Files', 'Deleted files']],
    ['nowhere', []],
  ])('%j finds %j, the best first', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it('are all there before anything is typed', () => {
    expect(labels('')).toHaveLength(PLACES.length);
  });

  it('are a few of each group', () => {
    const many = Array.from({ length: 50 }, (_, index) => place('Workspaces', `Pit ${index}`));
    expect(fittingPlaces([...many, place('Pages', 'Pit page')], 'pit').map(({ group }) => group)).toEqual([
      ...Array<string>(8).fill('Workspaces'),
      'Pages',
    ]);
  });
});
