import type { Failure } from '@/lib/evo/failure';

/** What a file's versions take, without the latest: that one is in the list. */
export type OldVersions = { fileId: string; versions: number; oldBytes: number };

/** One step of reading what old versions take, in the order in which they come. The last one is `end`. */
export type VersionsStep =
  /** How many files are asked for, of how many there are: the largest ones. */
  | { kind: 'files'; asked: number; total: number }
  | { kind: 'file'; file: OldVersions }
  | { kind: 'unread'; failure: Failure }
  /** Epoch milliseconds. */
  | { kind: 'end'; at: number };

/** What is known so far. `failure`: why the first of those that could not be read could not. */
export type VersionsReading = {
  asked: number;
  total: number;
  files: readonly OldVersions[];
  unread: number;
  failure: Failure | null;
  endedAt: number | null;
};

export const NO_VERSIONS_READ: VersionsReading = {
  asked: 0,
  total: 0,
  files: [],
  unread: 0,
  failure: null,
  endedAt: null,
};

/** The reading with more steps. The one before stays as it is. */
export function withVersionsSteps(reading: VersionsReading, steps: readonly VersionsStep[]): VersionsReading {
  const files = [...reading.files, ...steps.flatMap((step) => (step.kind === 'file' ? [step.file] : []))];
  const next = { ...reading, files };
  for (const step of steps) {
    if (step.kind === 'files') Object.assign(next, { asked: step.asked, total: step.total });
    if (step.kind === 'end') next.endedAt = step.at;
    if (step.kind === 'unread') Object.assign(next, { unread: next.unread + 1, failure: next.failure ?? step.failure });
  }
  return next;
}
