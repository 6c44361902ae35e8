'use client';

import { useCallback } from 'react';
import type { PersonOption } from '@/components/files/file-facets';
import type { ListedFile } from '@/components/files/listed-file';
import type { Place } from '@/components/shell/go-to/places';
import { useAddToGoTo } from '@/components/shell/go-to/source';
import { foldText } from '@/lib/names/fold-text';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** More than are shown, so that the best of them can come first; few enough for a press to stay quick. */
const MOST = 200;

/** Lets the workspace's files be gone to by name, and what somebody changed in it by theirs. */
export function useFilesInGoTo(
  { orgId, workspaceId, hub }: WorkspacePlace,
  files: readonly ListedFile[],
  people: readonly PersonOption[],
): void {
  const find = useCallback(
    (text: string) => {
      const wanted = foldText(text.trim());
      const found: Place[] = [];
      for (const file of files) {
        if (!file.usable || !file.folded.includes(wanted)) continue;
        const href = paths.files(orgId, workspaceId, hub, { file: file.id });
        found.push({ group: 'Files', label: file.shown, note: file.shownFolder, href });
        if (found.length === MOST) break;
      }
      for (const { value, label } of people) {
        const href = paths.files(orgId, workspaceId, hub, { 'modified-by': value });
        found.push({ group: 'People', label, note: 'who changed files here', href });
      }
      return found;
    },
    [orgId, workspaceId, hub, files, people],
  );
  useAddToGoTo(find);
}
