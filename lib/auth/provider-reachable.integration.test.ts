import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { isProviderReachable } from '@/lib/auth/provider-reachable';
import { setTestEnvironment } from '@/lib/testing/test-environment';
import { freePort } from '@/lib/testing/test-process';

let port: number;
let calls = 0;
beforeAll(async () => {
  port = await freePort();
  setTestEnvironment({ databaseUrl: 'postgres://localhost/none', sandboxPort: port });
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

it('forgets a no sooner than a yes, and asks once for many askers', async () => {
  expect(await isProviderReachable()).toBe(false);
  const provider = createServer((_, response) => {
    calls += 1;
    response.end('{}');
  }).listen(port, '127.0.0.1');
  await once(provider, 'listening');
  expect(await isProviderReachable()).toBe(false);
  vi.advanceTimersByTime(600);
  expect(await Promise.all([isProviderReachable(), isProviderReachable()])).toEqual([true, true]);
  expect(calls).toBe(1);

  await once(provider.close(), 'close');
  vi.advanceTimersByTime(4_000);
  expect(await isProviderReachable()).toBe(true);
  vi.advanceTimersByTime(1_100);
  expect(await isProviderReachable()).toBe(false);
});
