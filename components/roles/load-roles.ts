import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { browserFailure, ReadingFailed, refusalIn } from '@/components/shell/read-console';
import { readLines } from '@/components/shell/read-lines';
import { NOTHING_READ, withStep, type RolesReading, type RolesStep } from '@/lib/roles/reading';

/** Longer than the server takes at most. */
const DEADLINE_MS = 90_000;

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/**
 * Reads who holds which role in an organisation. The first time it shows as it comes; a reading that was whole stays until
 * the new one is. Throws ReadingFailed; an abort goes through as it is.
 */
export async function loadRoles(orgId: string, { client, queryKey, signal }: Context): Promise<RolesReading> {
  const showsAsItComes = client.getQueryData<RolesReading>(queryKey)?.readAt == null;
  let reading = NOTHING_READ;
  try {
    for await (const steps of readSteps(`/api/orgs/${encodeURIComponent(orgId)}/roles`, signal)) {
      reading = steps.reduce(withStep, reading);
      if (showsAsItComes) client.setQueryData(queryKey, reading);
    }
  } catch (error) {
    if (signal.aborted || error instanceof ReadingFailed) throw error;
    throw new ReadingFailed(browserFailure({ kind: navigator.onLine ? 'console-unreachable' : 'offline' }));
  }
  if (reading.readAt === null) throw new ReadingFailed(browserFailure({ kind: 'console-unreachable' }));
  return reading;
}

/** The steps of an answer, as many at a time as arrive together. */
async function* readSteps(address: string, signal: AbortSignal): AsyncGenerator<RolesStep[]> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
  const response = await fetch(address, { signal: deadline, headers: { Accept: 'application/x-ndjson' } });
  if (!response.ok || response.body === null) throw new ReadingFailed(await refusalIn(response));
  yield* readLines<RolesStep>(response.body);
}
