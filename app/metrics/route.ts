import { noteStored } from '@/app/metrics/note-stored';
import { GUARDED, silentApis } from '@/lib/evo/breakers';
import { metrics } from '@/lib/telemetry/metrics';
import { metricsAccess } from '@/lib/telemetry/metrics-access';

export const dynamic = 'force-dynamic';

/** This process's counts, for Prometheus. They name nobody and nothing of anybody. */
export async function GET(request: Request): Promise<Response> {
  const access = metricsAccess(request.headers);
  if (access === 'not-here') return refuse(404);
  if (access === 'no-token') return refuse(401, { 'WWW-Authenticate': 'Bearer' });
  await noteStored();
  noteSilence();
  const { register } = metrics();
  const headers = { 'Content-Type': register.contentType, 'Cache-Control': 'no-store' };
  return new Response(await register.metrics(), { headers });
}

function noteSilence(): void {
  const silent = silentApis();
  for (const api of GUARDED) metrics().silentApis.set({ api }, silent.filter((each) => each.api === api).length);
}

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...headers, 'Cache-Control': 'no-store' } });
}
