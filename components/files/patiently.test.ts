import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { patiently } from '@/components/files/patiently';
import { failureOf } from '@/lib/evo/own-failure';
import type { RefusedOperation } from '@/lib/files/operation';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function limited(status: number | null, retryAfterSeconds: number | null): RefusedOperation {
  const failure = failureOf({ kind: 'rate-limited' }, { reference: 'r', status, retryAfterSeconds });
  return { ok: false, failure, entryId: null, checked: false, whoCanHelp: null };
}

it('waits as long as the console says, and then goes on', async () => {
  const call = vi.fn().mockResolvedValueOnce(limited(null, 20)).mockResolvedValueOnce(limited(null, null));
  call.mockResolvedValue({ ok: true });
  const done = patiently(call, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(19_900);
  expect(call).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(call).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await done).toEqual({ ok: true });
});

it('asks nothing again that Evo refused', async () => {
  const call = vi.fn().mockResolvedValue(limited(429, 20));
  expect(await patiently(call, new AbortController().signal)).toMatchObject({ ok: false });
  expect(call).toHaveBeenCalledTimes(1);
});

it('waits no longer once the person has stopped it', async () => {
  const stop = new AbortController();
  const done = patiently(() => Promise.resolve(limited(null, 60)), stop.signal);
  const ended = expect(done).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(10);
  stop.abort();
  await ended;
});
