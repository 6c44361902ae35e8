import type { Failure } from '@/lib/evo/failure';
import type { FilePage } from '../wire';

export type SearchedWorkspace = { id: string; name: string; hubCode: string };

/** Why a search ended before all was looked through. */
export type CutShort = 'matches' | 'time';

/** One step of a search over several workspaces, in the order in which they come. The last one is `end`. */
export type SearchStep =
  /** Where is looked. `closed`: how many workspaces are left out, since the reader holds no role there. */
  | { kind: 'workspaces'; workspaces: SearchedWorkspace[]; closed: number }
  /** One page of a workspace's list, of which only what matches is kept. `looked`: how many files it had. */
  | { kind: 'page'; workspaceId: string; page: FilePage; looked: number }
  | { kind: 'failed'; workspaceId: string; failure: Failure }
  /** `at`: epoch milliseconds. */
  | { kind: 'end'; at: number; cutShort: CutShort | null };

/** What is known so far. `places` has one entry a workspace; `total` is null until its first page has come. */
export type SearchReading = {
  workspaces: readonly SearchedWorkspace[];
  closed: number;
  places: ReadonlyMap<string, { looked: number; total: number | null; failure: Failure | null }>;
  /** What matches, page by page. */
  found: readonly { workspaceId: string; page: FilePage }[];
  endedAt: number | null;
  cutShort: CutShort | null;
};

export const NOTHING_SOUGHT: SearchReading = {
  workspaces: [],
  closed: 0,
  places: new Map(),
  found: [],
  endedAt: null,
  cutShort: null,
};

/** The reading with one more step. The one before stays as it is. */
export function withSearchStep(reading: SearchReading, step: SearchStep): SearchReading {
  switch (step.kind) {
    case 'workspaces':
      return { ...reading, workspaces: step.workspaces, closed: step.closed };
    case 'page': {
      const { workspaceId, page, looked } = step;
      const place = placeOf(reading, workspaceId);
      const places = new Map(reading.places).set(workspaceId, {
        ...place,
        looked: place.looked + looked,
        total: Math.max(place.total ?? 0, page.total),
      });
      return page.rows.length === 0
        ? { ...reading, places }
        : { ...reading, places, found: [...reading.found, { workspaceId, page }] };
    }
    case 'failed': {
      const places = new Map(reading.places);
      places.set(step.workspaceId, { ...placeOf(reading, step.workspaceId), failure: step.failure });
      return { ...reading, places };
    }
    case 'end':
      return { ...reading, endedAt: step.at, cutShort: step.cutShort };
  }
}

function placeOf(reading: SearchReading, workspaceId: string) {
  return reading.places.get(workspaceId) ?? { looked: 0, total: null, failure: null };
}
