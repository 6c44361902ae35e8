'use client';

import { useMemo } from 'react';
import { fileCount, grouped } from '@/components/files/count-text';
import { DEFAULT_SORT, serverOrder } from '@/components/files/file-sort';
import { DuplicateFiles } from '@/components/files/insights/duplicate-files';
import { OldVersionsOfFiles } from '@/components/files/insights/old-versions';
import { StorageByFolder } from '@/components/files/insights/folder-map';
import { type Storage, storageOf } from '@/components/files/insights/storage';
import { storageCsv } from '@/components/files/insights/storage-csv';
import { type StorageLinks, storageLinks } from '@/components/files/insights/storage-links';
import { LargestFiles, StorageByAge, StorageByPerson } from '@/components/files/insights/storage-parts';
import { StorageTotal } from '@/components/files/insights/storage-total';
import type { ListedFile } from '@/components/files/listed-file';
import { NoRole } from '@/components/files/no-role';
import { StaleNote } from '@/components/files/stale-note';
import { type FileList, useFileList } from '@/components/files/use-file-list';
import { useListRecovery } from '@/components/files/use-list-recovery';
import { useRole } from '@/components/files/use-role';
import { useWorkedOut } from '@/components/files/use-worked-out';
import { LoadFailure } from '@/components/shell/load-failure';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { keepFile } from '@/components/shell/save-file';
import { YourRole } from '@/components/shell/your-role';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Time } from '@/components/ui/time';
import type { Role } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type Props = {
  place: WorkspacePlace;
  workspaceName: string;
  standing: { role: Role | null; instanceAdmin: boolean };
  crumbs: readonly Crumb[];
};

/** What a workspace's files amount to: by type, folder, age and person, each figure with the files behind it. */
export function InsightsView({ place, workspaceName, standing, crumbs }: Props) {
  // The same list as the files page's, so that going from one to the other asks Evo for nothing.
  const list = useFileList(place, 'live', serverOrder(DEFAULT_SORT));
  useListRecovery(place, 'live', list);
  const { role, instanceAdmin } = useRole({ place, workspaceName, initial: standing, list });
  const { files, complete } = list.set;
  const work = useMemo(() => () => storageOfAll(files, complete), [files, complete]);
  const storage = useWorkedOut(work, files.length);
  return (
    <PageFrame
      actions={
        <>
          {storage !== null && <ExportButton storage={storage} />}
          <YourRole instanceAdmin={instanceAdmin} role={role} />
        </>
      }
      crumbs={crumbs}
      heading="Insights"
      status={<InsightsStatus list={list} />}
    >
      <InsightsBody
        instanceAdmin={instanceAdmin}
        links={storageLinks(place)}
        list={list}
        role={role}
        storage={storage}
        place={place}
        workspaceName={workspaceName}
      />
    </PageFrame>
  );
}

function* storageOfAll(files: readonly ListedFile[], complete: boolean) {
  return complete && files.length > 0 ? yield* storageOf(files) : null;
}

type BodyProps = {
  place: WorkspacePlace;
  list: FileList;
  storage: Storage | null;
  links: StorageLinks;
  role: Role | null;
  instanceAdmin: boolean;
  workspaceName: string;
};

function InsightsBody({ place, list, storage, links, role, instanceAdmin, workspaceName }: BodyProps) {
  const { failure, set } = list;
  if (storage !== null) {
    return (
      <>
        <StaleNote list={list} workspaceName={workspaceName} />
        <div className="grid grid-cols-12 content-start gap-x-8 gap-y-6 px-6 pt-5 pb-8 phone:gap-x-0 phone:px-4">
          <StorageTotal links={links} whole={storage.whole} />
          <StorageByFolder folders={storage.folders} links={links} />
          <StorageByAge links={links} storage={storage} />
          <LargestFiles links={links} storage={storage} />
          <OldVersionsOfFiles files={set.files} links={links} place={place} workspaceName={workspaceName} />
          <DuplicateFiles duplicates={storage.duplicates} links={links} />
          <StorageByPerson links={links} storage={storage} />
        </div>
      </>
    );
  }
  if (failure !== null) {
    const refused = failure.status === 403 || failure.status === 404;
    return refused && role === null ? (
      <NoRole instanceAdmin={instanceAdmin} workspaceName={workspaceName} />
    ) : (
      <LoadFailure
        failure={failure}
        onRetry={list.reload}
        title="The file list didn't load"
        workspaceName={workspaceName}
      />
    );
  }
  if (set.complete && set.files.length === 0) {
    return (
      <EmptyState drawing="empty" title="No files yet">
        There is nothing to count in <bdi>{shownName(workspaceName)}</bdi>.
      </EmptyState>
    );
  }
  return <Counting list={list} />;
}

/** Part of the files would make figures that are none. */
function Counting({ list: { set } }: { list: FileList }) {
  return (
    <div className="grid max-w-105 gap-2 px-6 py-8 phone:px-4">
      <p className="text-text-2">The figures show once all files are counted.</p>
      <ProgressBar label="Counting files" max={Math.max(1, set.total)} value={set.files.length} />
    </div>
  );
}

function InsightsStatus({ list }: { list: FileList }) {
  const { set, empty, loading } = list;
  return (
    <>
      <span className="tabular-nums" role="status">
        {empty
          ? ''
          : set.complete
            ? 'Counted from a complete listing'
            : `Counted ${grouped(set.files.length)} of ${fileCount(set.total)}`}
      </span>
      {set.complete && (
        <span className="phone:hidden">
          at <Time form="minute" value={set.readAt} />
        </span>
      )}
      {loading && <span aria-hidden="true" className="spinner [--wait:1s]" />}
      <span className="flex-1" />
      <Button icon="retry" onClick={list.reload} size="small" variant="ghost">
        Count again
      </Button>
    </>
  );
}

/** The figures are the page's own, so it is the page that writes them down. */
function ExportButton({ storage }: { storage: Storage }) {
  const save = () => keepFile(new Blob([storageCsv(storage)], { type: 'text/csv;charset=utf-8' }), 'storage.csv');
  return (
    <Button icon="export" onClick={save}>
      <span>
        Export<span className="sr-only"> as CSV</span>
      </span>
    </Button>
  );
}
