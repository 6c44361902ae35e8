'use client';

import { useMemo } from 'react';
import type { FileFilter } from '@/components/files/file-filter';
import type { FileSet } from '@/components/files/file-set';
import { FolderTree } from '@/components/files/late-parts';
import { useBelowWorkspace } from '@/components/shell/sidebar-slot';

/** Shows the workspace's folders in the sidebar. */
export function useFolderTree(
  { files, complete }: FileSet,
  chosen: string | null,
  change: (part: Partial<FileFilter>) => void,
): void {
  const tree = useMemo(
    () =>
      files.length === 0 ? null : (
        <FolderTree
          chosen={chosen}
          complete={complete}
          files={files}
          onChoose={(folder) => change({ folder })}
          onMissing={stay}
        />
      ),
    [files, complete, chosen, change],
  );
  useBelowWorkspace(tree);
}

function stay(): void {
  // The list is whole without its folders, and a toast says that the page is short of a part.
}
