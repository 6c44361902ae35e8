import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ShortMemory } from './short-memory';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

function counted(value: string): {
  read: () => Promise<string>;
  keep: (value: string) => boolean;
  reads: () => number;
} {
  let reads = 0;
  return {
    reads: () => reads,
    read: async () => {
      reads += 1;
      return `${value}${reads}`;
    },
    keep: (answer) => !answer.startsWith('bad'),
  };
}

it('asks once for many, and again after a minute', async () => {
  const memory = new ShortMemory<string>();
  const source = counted('good');
  expect(await Promise.all([memory.get('a', source), memory.get('a', source)])).toEqual(['good1', 'good1']);
  vi.setSystemTime(Date.now() + 59_000);
  expect(await memory.get('a', source)).toBe('good1');
  vi.setSystemTime(Date.now() + 2_000);
  expect(await memory.get('a', source)).toBe('good2');
  expect(await memory.get('b', source)).toBe('good3');
});

it('keeps nothing it should not, and no exception', async () => {
  const memory = new ShortMemory<string>();
  const bad = counted('bad');
  await memory.get('a', bad);
  await memory.get('a', bad);
  expect(bad.reads()).toBe(2);
  const failing = { read: () => Promise.reject(new Error('no')), keep: () => true };
  await expect(memory.get('b', failing)).rejects.toThrow('no');
  expect(await memory.get('b', counted('good'))).toBe('good1');
});

it('forgets the oldest beyond a thousand', async () => {
  const memory = new ShortMemory<string>();
  const source = counted('good');
  for (let index = 0; index <= 1_000; index += 1) await memory.get(String(index), source);
  const before = source.reads();
  await memory.get('1000', source);
  expect(source.reads()).toBe(before);
  await memory.get('0', source);
  expect(source.reads()).toBe(before + 1);
});
