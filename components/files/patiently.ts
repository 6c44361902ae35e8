import { pause } from '@/components/files/pause';
import type { RefusedOperation } from '@/lib/files/operation';

const AT_LEAST_S = 1;

/** Whether the console itself says that this is too much a minute; Evo's own word for it has a status. */
export function isOwnLimit(answer: { ok: true } | RefusedOperation): boolean {
  return !answer.ok && answer.failure.kind === 'rate-limited' && answer.failure.status === null;
}

/**
 * Calls again for as long as the console itself says that this is too much a minute: of a large folder every file is two
 * calls, and none of them has to fail for it. What Evo refuses is not asked again. Rejects once `signal` ends it.
 */
export async function patiently<T extends { ok: true }>(
  call: () => Promise<T | RefusedOperation>,
  signal: AbortSignal,
): Promise<T | RefusedOperation> {
  for (;;) {
    const answer = await call();
    signal.throwIfAborted();
    if (answer.ok || !isOwnLimit(answer)) return answer;
    await pause(Math.max(AT_LEAST_S, answer.failure.retryAfterSeconds ?? 0) * 1_000, signal);
  }
}
