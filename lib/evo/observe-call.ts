import 'server-only';
import { log } from '@/lib/log';
import { metrics } from '@/lib/telemetry/metrics';
import type { Result } from './failure';
import { operationOf } from './operation-of';

type Call = { method: string; url: URL };

/** Runs one call to Evo and counts and logs how long it took and what came of it: a failure at `warn`, the rest at `debug`. */
export async function observeCall<T extends { status: number; evoReference: string | null }>(
  { method, url }: Call,
  requestId: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const operation = operationOf(method, url.pathname);
  const startedAt = performance.now();
  const result = await work();
  const seconds = (performance.now() - startedAt) / 1_000;
  const { status, evoReference } = result.ok ? result.value : result.failure;
  const outcome = result.ok ? 'ok' : result.failure.kind;
  metrics().evoCalls.inc({ operation, outcome });
  metrics().evoCallSeconds.observe({ operation }, seconds);
  const ms = Math.round(seconds * 1e4) / 10;
  log()[result.ok ? 'debug' : 'warn']({ requestId, operation, outcome, status, evoReference, ms }, 'Evo was called');
  return result;
}
