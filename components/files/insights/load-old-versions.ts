import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { dataAddress } from '@/components/files/file-place';
import { brokenOff, loadSteps } from '@/components/shell/load-steps';
import {
  NO_VERSIONS_READ,
  type VersionsReading,
  type VersionsStep,
  withVersionsSteps,
} from '@/lib/files/old-versions/versions-reading';
import type { WorkspacePlace } from '@/lib/workspaces/place';

const DEADLINE_MS = 240_000;

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/** Reads what old versions take; what is known shows as it comes. Throws ReadingFailed. */
export async function loadOldVersions(
  place: WorkspacePlace,
  { client, queryKey, signal }: Context,
): Promise<VersionsReading> {
  let reading = NO_VERSIONS_READ;
  const address = dataAddress(place, 'old-versions');
  for await (const steps of loadSteps<VersionsStep>(address, { signal, deadlineMs: DEADLINE_MS })) {
    reading = withVersionsSteps(reading, steps);
    client.setQueryData(queryKey, reading);
  }
  if (reading.endedAt === null) throw brokenOff();
  return reading;
}
