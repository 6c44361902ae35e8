import { beforeEach, expect, it, vi } from 'vitest';
import { removeView, savedViews, saveView } from '@/components/shell/saved-views';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

const view = (name: string, query = '') => ({ name, href: `/orgs/o/workspaces/w/files${query}` });

it('keeps views by name, for each person apart, the last of a name', () => {
  for (const each of [view('Logs 10'), view('Logs 9'), view('Logs 10', '?type=log')]) saveView('me', each);
  expect(savedViews('me')).toEqual([view('Logs 9'), view('Logs 10', '?type=log')]);
  expect(savedViews('you')).toEqual([]);
  removeView('me', 'Logs 9');
  expect(savedViews('me')).toEqual([view('Logs 10', '?type=log')]);
});

it.each(['{', '{}', 'null', '[1]', '[{"name":"x"}]', '[{"name":"","href":"/orgs/o/workspaces/w/files"}]'])(
  'takes %s for nothing',
  (text) => {
    kept.set('evo-console views me', text);
    expect(savedViews('me')).toEqual([]);
  },
);

it.each(['https://elsewhere.example/', '//elsewhere.example/orgs/o/workspaces/', 'javascript:alert(1)', '/signin'])(
  'leads nowhere but to a list: %s',
  (href) => {
    kept.set('evo-console views me', JSON.stringify([{ name: 'x', href }]));
    expect(savedViews('me')).toEqual([]);
  },
);

it('keeps no more than fifty', () => {
  for (let count = 0; count < 50; count += 1) expect(saveView('me', view(`View ${count}`))).toBe(true);
  expect(saveView('me', view('One more'))).toBe(false);
  expect(saveView('me', view('View 7', '?q=x'))).toBe(true);
});
