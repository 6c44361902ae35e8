'use client';

import { fileCount } from '@/components/files/count-text';
import { NoRole } from '@/components/files/no-role';
import type { PageState } from '@/components/files/page-state';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import { LoadFailure } from '@/components/shell/load-failure';
import { useShellData } from '@/components/shell/shell-data';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';

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
  const { orgId } = useShellData();
  const text = search.filter.search.trim();
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
          Files show up here as soon as someone uploads to <bdi>{shownName(workspaceName)}</bdi>.
        </EmptyState>
      );
    case 'no-match':
      return (
        <EmptyState
          actions={
            <>
              <Button onClick={search.clear}>Clear filters</Button>
              {orgId !== null && text !== '' && (
                <Link className="link inline-flex min-h-6 items-center" href={paths.search(orgId, text)}>
                  Search your other workspaces
                </Link>
              )}
            </>
          }
          drawing="gap"
          title="No files match"
        >
          {fileCount(list.set.total)} in this workspace; none passes the filter.
        </EmptyState>
      );
  }
}
