import { dataAddress } from '@/components/files/file-place';
import type { SteppedReading } from '@/components/shell/load-reading';
import {
  NO_VERSIONS_READ,
  type VersionsReading,
  type VersionsStep,
  withVersionsSteps,
} from '@/lib/files/old-versions/versions-reading';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** Where it is read what old versions take in a workspace. */
export function oldVersionsSource(place: WorkspacePlace): SteppedReading<VersionsStep, VersionsReading> {
  return {
    address: dataAddress(place, 'old-versions'),
    deadlineMs: 240_000,
    nothing: NO_VERSIONS_READ,
    withSteps: withVersionsSteps,
    ended: ({ endedAt }) => endedAt !== null,
  };
}
