import type { SteppedReading } from '@/components/shell/load-reading';
import { NOTHING_SOUGHT, type SearchReading, type SearchStep, withSearchStep } from '@/lib/files/search/search-reading';

/** Where files are looked for by a part of their name, in all of the reader's workspaces. */
export function searchSource(orgId: string, text: string): SteppedReading<SearchStep, SearchReading> {
  return {
    address: `/api/orgs/${encodeURIComponent(orgId)}/search?${new URLSearchParams({ q: text })}`,
    deadlineMs: 150_000,
    nothing: NOTHING_SOUGHT,
    withSteps: (reading, steps) => steps.reduce(withSearchStep, reading),
    ended: ({ endedAt }) => endedAt !== null,
  };
}
