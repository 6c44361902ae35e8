import { beforeEach, expect, it, vi } from 'vitest';
import { noteWorkspace, recentWorkspaces } from '@/components/shell/go-to/recent';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});

it('remembers the last few, each once, the last one first, for each person apart', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'b']) noteWorkspace('me', id);
  expect(recentWorkspaces('me')).toEqual(['b', 'f', 'e', 'd', 'c']);
  expect(recentWorkspaces('you')).toEqual([]);
});

it('takes nonsense for nothing', () => {
  for (const text of ['{', '{}', 'null', '[1, null, "a"]']) {
    kept.set('evo-console recent me', text);
    expect(recentWorkspaces('me')).toEqual(text.includes('"a"') ? ['a'] : []);
  }
});
