import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { wasAskedAhead } from '@/components/files/asked-ahead';
import {
  asOfNow,
  completed,
  type FileSet,
  isWorthAnotherLook,
  missingFrom,
  NO_FILES,
  withPage,
} from '@/components/files/file-set';
import { goneSince } from '@/components/files/known-gone';
import { type ListAddress, pageAddress } from '@/components/files/list-address';
import { browserFailure, failureIn, ReadingFailed, readConsole } from '@/components/shell/read-console';
import { type FetchPage, streamPages } from '@/components/files/stream-pages';
import type { FilePage } from '@/lib/files/wire';

/** What came by now is drawn at most so often, and less often the more it is: each time all of it is gone through. */
const SHOWN_EVERY_MS = 400;
const SHOWN_EVERY_MS_A_FILE = 0.002;

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/**
 * All files of a list. The first time they show page by page; a list that was complete stays until the new one is.
 * Where files came or went while the pages came, all are asked for once more.
 */
export async function loadFileSet(list: ListAddress, { client, queryKey, signal }: Context): Promise<FileSet> {
  const before = client.getQueryData<FileSet>(queryKey);
  const show = (set: FileSet) => {
    // Pages that came before an error stay until as many are here again.
    if (!before?.complete && set.files.length >= (before?.files.length ?? 0))
      client.setQueryData(queryKey, asOfNow(set));
  };
  const first = await readAll(list, signal, show);
  if (!isWorthAnotherLook(first)) return believed(completed(first));
  const second = await readAll(list, signal, () => undefined);
  return believed(completed(missingFrom(second) <= missingFrom(first) ? second : first));
}

/** A count without a single file is no empty list but an answer that cannot be read. */
function believed(set: FileSet): FileSet {
  if (set.files.length > 0 || set.doubt !== 'miscounted') return set;
  throw new ReadingFailed(browserFailure({ kind: 'unreadable', reason: 'unexpected-shape' }));
}

async function readAll(list: ListAddress, signal: AbortSignal, onPage: (set: FileSet) => void): Promise<FileSet> {
  const askedAt = Date.now();
  const isGone = list.kind === 'live' ? goneSince(askedAt) : () => false;
  const reading = { files: [], known: new Set<string>(), isGone };
  let set = NO_FILES;
  let shownAt = 0;
  try {
    for await (const page of streamPages(pageReader(list, signal))) {
      set = withPage(set, page, reading, Date.now());
      // The last page shows with the whole: twice would be drawn twice.
      if (!isWorthAnotherLook(set)) continue;
      if (Date.now() - shownAt < SHOWN_EVERY_MS + set.files.length * SHOWN_EVERY_MS_A_FILE) continue;
      shownAt = Date.now();
      onPage(set);
    }
    return set;
  } catch (error) {
    if (!signal.aborted && set.files.length > 0) onPage(set);
    throw error;
  }
}

function pageReader(list: ListAddress, signal: AbortSignal): FetchPage {
  return async (offset) => {
    const address = pageAddress(list, offset);
    if (wasAskedAhead(address)) {
      const ahead = await readAhead(address, signal);
      if (ahead !== null) return ahead;
    }
    return readConsole<FilePage>(address, signal);
  };
}

/** null: what was asked ahead got lost. Asked once more under a reference of its own, a loss can be named. */
async function readAhead(address: string, signal: AbortSignal): Promise<FilePage | null> {
  try {
    return await readConsole<FilePage>(address, signal, 'page');
  } catch (error) {
    if (!signal.aborted && failureIn(error).kind === 'console-unreachable') return null;
    throw error;
  }
}
