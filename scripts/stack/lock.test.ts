import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one at a time in', async () => {
  const file = join(folder, 'lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise(setImmediate);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLock(file, work)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('takes over from a holder that died', async () => {
  const file = join(folder, 'lock');
  const { pid } = spawnSync('true');
  writeFileSync(file, JSON.stringify({ pid, start: '1' }));
  expect(await withLock(file, async () => 'mine')).toBe('mine');
});

it('takes over when the dead holder’s pid belongs to another process now', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'long ago' }));
  expect(await withLock(file, async () => 'mine')).toBe('mine');
});

it('lets go when the work fails', async () => {
  const file = join(folder, 'lock');
  await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(file)).toBe(false);
});
