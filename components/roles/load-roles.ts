import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { brokenOff, loadSteps } from '@/components/shell/load-steps';
import { NOTHING_READ, withStep, type RolesReading, type RolesStep } from '@/lib/roles/reading';

const DEADLINE_MS = 90_000;

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/**
 * Reads who holds which role in an organisation. The first time it shows as it comes; a reading that was whole stays until
 * the new one is. Throws ReadingFailed; an abort goes through as it is.
 */
export async function loadRoles(orgId: string, { client, queryKey, signal }: Context): Promise<RolesReading> {
  const showsAsItComes = client.getQueryData<RolesReading>(queryKey)?.readAt == null;
  let reading = NOTHING_READ;
  const address = `/api/orgs/${encodeURIComponent(orgId)}/roles`;
  for await (const steps of loadSteps<RolesStep>(address, { signal, deadlineMs: DEADLINE_MS })) {
    reading = steps.reduce(withStep, reading);
    if (showsAsItComes) client.setQueryData(queryKey, reading);
  }
  if (reading.readAt === null) throw brokenOff();
  return reading;
}
