import { filesOfPage, type ListedFile } from '@/components/files/listed-file';
import type { SearchedWorkspace, SearchReading } from '@/lib/files/search/search-reading';
import type { FilePage } from '@/lib/files/wire';

export type FoundFile = { file: ListedFile; workspace: SearchedWorkspace };

/** Of each page once: with the next page the same files come again, and their rows need not be drawn again. */
const made = new WeakMap<FilePage, readonly FoundFile[]>();

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What was found: as it comes while the search goes on, by name once it has ended. A file that came twice is one. */
export function foundFiles({ found, workspaces, endedAt }: SearchReading): FoundFile[] {
  const places = new Map(workspaces.map((workspace) => [workspace.id, workspace]));
  const files = new Map<string, FoundFile>();
  for (const { workspaceId, page } of found) {
    const workspace = places.get(workspaceId);
    if (workspace === undefined) continue;
    const ofPage = made.get(page) ?? filesOfPage(page).map((file) => ({ file, workspace }));
    made.set(page, ofPage);
    for (const found of ofPage) files.set(`${workspaceId} ${found.file.id}`, found);
  }
  const all = [...files.values()];
  return endedAt === null ? all : all.sort((a, b) => byName.compare(a.file.shown, b.file.shown));
}

/** How many workspaces were looked through to the end. */
export function lookedThrough({ places }: SearchReading): number {
  return [...places.values()].filter(
    ({ looked, total, failure }) => failure === null && total !== null && looked >= total,
  ).length;
}
