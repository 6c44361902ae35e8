import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { brokenOff, loadSteps } from '@/components/shell/load-steps';
import { NOTHING_SOUGHT, type SearchReading, type SearchStep, withSearchStep } from '@/lib/files/search/search-reading';

const DEADLINE_MS = 150_000;

type Search = { orgId: string; text: string };
type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/** Looks for files in all of the reader's workspaces; what is found shows as it comes. Throws ReadingFailed. */
export async function loadSearch(
  { orgId, text }: Search,
  { client, queryKey, signal }: Context,
): Promise<SearchReading> {
  const address = `/api/orgs/${encodeURIComponent(orgId)}/search?${new URLSearchParams({ q: text })}`;
  let reading = NOTHING_SOUGHT;
  for await (const steps of loadSteps<SearchStep>(address, { signal, deadlineMs: DEADLINE_MS })) {
    reading = steps.reduce(withSearchStep, reading);
    client.setQueryData(queryKey, reading);
  }
  if (reading.endedAt === null) throw brokenOff();
  return reading;
}
