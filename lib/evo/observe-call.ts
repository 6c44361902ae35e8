import 'server-only';
import { SpanKind } from '@opentelemetry/api';
import { log } from '@/lib/log';
import { metrics } from '@/lib/telemetry/metrics';
import { traced } from '@/lib/telemetry/tracing';
import type { Result } from './failure';
import { operationOf } from './operation-of';

type Call = { method: string; url: URL };

/** Runs one call to Evo as a span of its own, and counts and logs how long it took and what came of it: a failure at `warn`, the rest at `debug`. */
export async function observeCall<T extends { status: number; evoReference: string | null }>(
  { method, url }: Call,
  requestId: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const operation = operationOf(method, url.pathname);
  const startedAt = performance.now();
  const attributes = {
    'evo.operation': operation,
    'http.request.method': method,
    'server.address': url.hostname,
    'console.request_id': requestId,
  };
  const span = { name: `evo ${operation}`, kind: SpanKind.CLIENT, attributes };
  metrics().evoCallsOpen.inc();
  const result = await traced(span, work, toldOf).finally(() => metrics().evoCallsOpen.dec());
  const seconds = (performance.now() - startedAt) / 1_000;
  const { status, evoReference } = result.ok ? result.value : result.failure;
  const outcome = result.ok ? 'ok' : result.failure.kind;
  metrics().evoCalls.inc({ operation, outcome });
  metrics().evoCallSeconds.observe({ operation }, seconds);
  const ms = Math.round(seconds * 1e4) / 10;
  log()[result.ok ? 'debug' : 'warn']({ requestId, operation, outcome, status, evoReference, ms }, 'Evo was called');
  return result;
}

/** Counts and logs a call that was not sent, since its API has stopped answering. */
export function observeHeldBack({ method, url }: Call, requestId: string): void {
  const operation = operationOf(method, url.pathname);
  metrics().heldBack.inc({ operation });
  log().warn({ requestId, operation }, 'a call to Evo was held back');
}

function toldOf(result: Result<{ status: number }>) {
  const { status } = result.ok ? result.value : result.failure;
  const answered = status === null ? {} : { 'http.response.status_code': status };
  const error = result.ok ? null : result.failure.kind;
  return { error, attributes: { 'evo.outcome': error ?? 'ok', ...answered } };
}
