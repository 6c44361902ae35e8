'use client';

import { useMemo, useRef } from 'react';
import { FileActions } from '@/components/files/file-actions';
import { FileFacts } from '@/components/files/file-facts';
import { FileHead } from '@/components/files/file-head';
import { useFileOperations } from '@/components/files/file-operations';
import { DeleteButton, RestoreButton } from '@/components/files/file-panel';
import { FilePreview } from '@/components/files/file-preview';
import { FileVersions } from '@/components/files/file-versions';
import { WhoCanDelete } from '@/components/files/who-can-delete';
import { focusHeading } from '@/components/files/focus-heading';
import { DeleteDialog, useWarmFilesPage } from '@/components/files/late-parts';
import { listedFromDetails } from '@/components/files/listed-file';
import { barFor, useBar } from '@/components/files/use-bar';
import { useDeleteFlow } from '@/components/files/use-delete-flow';
import { useFileReading } from '@/components/files/use-file-reading';
import { useTargets } from '@/components/files/use-targets';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { YourRole } from '@/components/shell/your-role';
import type { GridHandle } from '@/components/ui/data-grid-types';
import type { Role } from '@/lib/evo/model';
import { isPermitted } from '@/lib/files/permissions';
import type { FileReading } from '@/lib/files/wire';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type FileViewProps = {
  place: WorkspacePlace;
  initial: FileReading;
  standing: { role: Role | null; instanceAdmin: boolean };
  workspaceName: string;
  crumbs: readonly Crumb[];
};

const NO_FILES = [] as const;

/** One file on a page of its own. */
export function FileView({ place, initial, standing, workspaceName, crumbs }: FileViewProps) {
  useWarmFilesPage();
  const { reading } = useFileReading(place, initial.file.id, initial);
  const { file: details, ticket } = reading ?? initial;
  const file = useMemo(() => listedFromDetails(details), [details]);
  const targetOf = useTargets(place, workspaceName);
  const target = { ...targetOf(file), ticket };
  const { busy: busyFiles, restoreFile } = useFileOperations();
  const restoreBar = barFor(file, useBar('restore', standing.role));
  const bar = barFor(file, useBar('delete', standing.role));
  const uploadBar = useBar('upload', standing.role);
  const noGrid = useRef<GridHandle>(null);
  const permitted = isPermitted('delete', standing.role);
  const flow = useDeleteFlow({ grid: noGrid, permitted, targetOf, focusHeading });

  return (
    <PageFrame
      actions={<YourRole instanceAdmin={standing.instanceAdmin} role={standing.role} />}
      crumbs={crumbs}
      heading={details.name}
    >
      <div
        aria-busy={busyFiles.has(file.id) || undefined}
        className="grid min-h-full grid-cols-[minmax(0,1fr)_360px] rail:grid-cols-[minmax(0,1fr)_300px] phone:grid-cols-[minmax(0,1fr)]"
      >
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6 px-5 py-4 phone:px-4">
          <div className="max-w-120">
            <div className="flex items-start gap-3">
              <FileHead file={file} />
            </div>
            <FileActions place={place} target={target} />
          </div>
          <FilePreview fileId={file.id} place={place} shown={file.shown} versionId={details.versionId} />
        </div>
        <div className="divide-y divide-line-soft border-s border-line [&>*]:px-5 [&>*]:py-4 phone:border-s-0 phone:border-t phone:[&>*]:px-4">
          <div>
            <FileFacts details={details} file={file} place={place} />
          </div>
          {details.versions && (
            <div>
              <FileVersions target={target} uploadBar={uploadBar} versions={details.versions} />
            </div>
          )}
          {details.deletedAt !== null && (
            <div>
              <RestoreButton bar={restoreBar} onRestore={() => void restoreFile(target)} />
              {restoreBar && (
                <span hidden id={restoreBar.id}>
                  {restoreBar.why}
                </span>
              )}
            </div>
          )}
          {details.deletedAt === null && (
            <div>
              <WhoCanDelete place={place} />
            </div>
          )}
          {details.deletedAt === null && (
            <div>
              <DeleteButton bar={bar} onDelete={() => void flow.request(file)} />
              {bar && (
                <span hidden id={bar.id}>
                  {bar.why}
                </span>
              )}
            </div>
          )}
        </div>
      </div>
      {flow.asked && (
        <DeleteDialog
          alike={NO_FILES}
          key={flow.asked.id}
          onClose={flow.close}
          onMissing={flow.returnFocus}
          returnFocus={flow.returnFocus}
          target={targetOf(flow.asked)}
        />
      )}
    </PageFrame>
  );
}
