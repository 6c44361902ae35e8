import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { dataAddress, type FilePlace } from '@/components/files/file-place';
import type { ListKind } from '@/components/files/file-keys';
import { completed, type FileSet, missingFrom, NO_FILES, withPage } from '@/components/files/file-set';
import { knownGone } from '@/components/files/known-gone';
import { readConsole } from '@/components/shell/read-console';
import { type FetchPage, PAGE_SIZE, streamPages } from '@/components/files/stream-pages';
import type { FilePage } from '@/lib/files/wire';

export type ListAddress = { place: FilePlace; kind: ListKind; order: string };

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/**
 * All files of a list. The first time they show page by page; a list that was complete stays until the new one is.
 * What is missing at the end, because others deleted files while the pages came, is asked for once more.
 */
export async function loadFileSet(list: ListAddress, { client, queryKey, signal }: Context): Promise<FileSet> {
  const before = client.getQueryData<FileSet>(queryKey);
  const show = (set: FileSet) => void client.setQueryData(queryKey, set);
  const fetchPage = pageReader(list, signal);
  if (before?.complete) return completed(await readAll(fetchPage, NO_FILES, () => undefined, list.kind));

  const first = await readAll(fetchPage, { ...NO_FILES, files: before?.files ?? [] }, show, list.kind);
  if (missingFrom(first) === 0) return completed(first);
  const second = await readAll(fetchPage, NO_FILES, () => undefined, list.kind);
  return completed(missingFrom(second) <= missingFrom(first) ? second : first);
}

async function readAll(
  fetchPage: FetchPage,
  start: FileSet,
  show: (set: FileSet) => void,
  kind: ListKind,
): Promise<FileSet> {
  let set = start;
  const gone = kind === 'live' ? knownGone : NOTHING_GONE;
  for await (const page of streamPages(fetchPage)) {
    set = withPage(set, page, gone, Date.now());
    show(set);
  }
  return set;
}

const NOTHING_GONE: ReadonlySet<string> = new Set();

function pageReader({ place, kind, order }: ListAddress, signal: AbortSignal): FetchPage {
  const query = { order, limit: String(PAGE_SIZE), ...(kind === 'deleted' ? { deleted: 'true' } : {}) };
  return (offset) => readConsole<FilePage>(dataAddress(place, 'files', { ...query, offset: String(offset) }), signal);
}
