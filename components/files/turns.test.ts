import { expect, it } from 'vitest';
import { makeTurns } from '@/components/files/turns';

it('runs one call after the other, also after one that failed', async () => {
  const turns = makeTurns();
  const told: string[] = [];
  const call = (name: string, end: Promise<void>) => async () => {
    told.push(`${name} begins`);
    await end;
    told.push(`${name} ends`);
    return name;
  };
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const first = turns(call('first', held));
  const broken = turns(() => Promise.reject(new Error('broken')));
  const last = turns(call('last', Promise.resolve()));
  letGo();
  await expect(broken).rejects.toThrow('broken');
  expect(await first).toBe('first');
  expect(await last).toBe('last');
  expect(told).toEqual(['first begins', 'first ends', 'last begins', 'last ends']);
});
