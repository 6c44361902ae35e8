'use client';

import { FileFacts } from '@/components/files/file-facts';
import { FilePreview } from '@/components/files/file-preview';
import { FileVersions } from '@/components/files/file-versions';
import type { ListedFile } from '@/components/files/listed-file';
import type { OperationTarget } from '@/components/files/operation-target';
import type { Bar } from '@/components/files/use-bar';
import { WhoCanDelete } from '@/components/files/who-can-delete';
import type { FileDetails } from '@/lib/evo/model';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type FileSectionsProps = {
  place: WorkspacePlace;
  file: ListedFile;
  details: FileDetails | null;
  target: OperationTarget;
  ticket: string | undefined;
  /** What keeps the person from making an older version the latest. */
  uploadBar: Bar | null;
};

/** What there is to know of a file: facts, versions, the beginning of its content. */
export function FileSections({ place, file, details, target, ticket, uploadBar }: FileSectionsProps) {
  return (
    <>
      <div>
        <FileFacts details={details} file={file} place={place} />
      </div>
      {details?.versions && (
        <div>
          <FileVersions target={{ ...target, ticket }} uploadBar={uploadBar} versions={details.versions} />
        </div>
      )}
      {details && file.deletedAt === 0 && (
        <div>
          <WhoCanDelete place={place} />
        </div>
      )}
      {details && (
        <div>
          <FilePreview fileId={file.id} place={place} shown={file.shown} versionId={details.versionId} />
        </div>
      )}
    </>
  );
}
