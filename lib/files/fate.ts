import type { Result } from '@/lib/evo/failure';
import type { FileAsRead } from '@/lib/evo/files';
import { isFileApisWord } from './judge';

/** What reading a file by its id, deleted ones included, shows of it. unknown: the read itself failed. */
export type Fate = 'live' | 'deleted-by-me' | 'deleted' | 'absent' | 'unknown';

/** Dates in headers count whole seconds, and the answer was on its way for a while. */
const TOLERANCE_MS = 5_000;

type Attempt = { personId: string; startedAt: Date };

/**
 * "By me" takes the same person and a time since the start of the attempt. Evo's times are compared on Evo's clock, as
 * the read's Date header shows it, with five seconds of tolerance; where the deleter is unknown, it was not me.
 */
export function fateOf(reading: Result<FileAsRead>, attempt: Attempt): Fate {
  if (!reading.ok) return isFileApisWord(reading.failure) ? 'absent' : 'unknown';
  const { file, clockAheadMs } = reading.value;
  if (file.deletedAt === null) return 'live';
  const startOnEvosClock = attempt.startedAt.getTime() + clockAheadMs;
  const since = Date.parse(file.deletedAt) >= startOnEvosClock - TOLERANCE_MS;
  return since && file.deletedBy?.id === attempt.personId.toLowerCase() ? 'deleted-by-me' : 'deleted';
}

/** Whether a file, deleted since or not, shows a version. `reading`: with versions. */
export function uploadFateOf(reading: Result<FileAsRead>, versionId: string | null): 'shown' | 'not-shown' | 'unknown' {
  if (!reading.ok) return isFileApisWord(reading.failure) ? 'not-shown' : 'unknown';
  const { versionId: latest, versions } = reading.value.file;
  if (latest === versionId) return 'shown';
  if (versions === null) return 'unknown';
  return versions.some((version) => version.versionId === versionId) ? 'shown' : 'not-shown';
}
