'use client';

import { fileCount } from '@/components/files/count-text';
import { NoRole } from '@/components/files/no-role';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import { LoadFailure } from '@/components/shell/load-failure';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { shownName } from '@/lib/names/shown-name';

export type PageState = 'list' | 'no-role' | 'failed' | 'empty' | 'no-match';

/** Which of its states the page is in. An error never looks like an empty list. */
export function pageStateOf({ list, rows }: Files, hasRole: boolean): PageState {
  if (list.failure !== null) {
    const { kind, status } = list.failure;
    // Whoever lost their role is no longer to see what the list still holds.
    if (!hasRole && (kind === 'insufficient-role' || status === 403 || status === 404)) return 'no-role';
    if (list.set.files.length === 0) return 'failed';
  }
  if (list.empty || !list.set.complete) return 'list';
  if (list.set.files.length === 0) return 'empty';
  return rows.length === 0 ? 'no-match' : 'list';
}

type Props = {
  state: Exclude<PageState, 'list'>;
  files: Files;
  search: FileSearch;
  workspaceName: string;
  instanceAdmin: boolean;
};

/** In place of the list: why there is none, that nothing was lost, and the one next step. */
export function FilesState({ state, files, search, workspaceName, instanceAdmin }: Props) {
  const { list } = files;
  switch (state) {
    case 'no-role':
      return <NoRole instanceAdmin={instanceAdmin} workspaceName={workspaceName} />;
    case 'failed':
      return (
        list.failure && (
          <LoadFailure
            title="The file list didn't load"
            failure={list.failure}
            onRetry={list.reload}
            workspaceName={workspaceName}
          />
        )
      );
    case 'empty':
      return (
        <EmptyState drawing="empty" title="No files yet">
          Files show up here as soon as someone uploads to <bdi>{shownName(workspaceName)}</bdi> in Evo.
        </EmptyState>
      );
    case 'no-match':
      return (
        <EmptyState
          actions={<Button onClick={search.clear}>Clear filters</Button>}
          drawing="gap"
          title="No files match"
        >
          {fileCount(list.set.total)} in this workspace; none passes the filter.
        </EmptyState>
      );
  }
}
