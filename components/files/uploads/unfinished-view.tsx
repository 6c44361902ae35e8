'use client';

import { useState } from 'react';
import { fileCount } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import { useUpload } from '@/components/files/uploads/uploads-provider';
import { FilePicker } from '@/components/files/uploads/file-picker';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { type Crumb, PageFrame } from '@/components/shell/page-frame';
import { forgetUpload, type Unfinished, useUnfinishedUploads } from '@/components/shell/upload-shelf';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Time } from '@/components/ui/time';
import { BLOCK_BYTES } from '@/lib/files/blocks';
import { shownName, shownPath } from '@/lib/names/shown-name';

type Props = { orgId: string; personId: string; crumbs: readonly Crumb[] };

/** What was being uploaded from this browser and did not end, and the way to go on with each. */
export function UnfinishedView({ orgId, personId, crumbs }: Props) {
  const uploads = useUnfinishedUploads(personId).filter((upload) => upload.orgId === orgId);
  return (
    <PageFrame
      crumbs={crumbs}
      heading="Unfinished uploads"
      status={<span role="status">{uploads.length === 0 ? 'None' : fileCount(uploads.length)}</span>}
    >
      {uploads.length === 0 ? (
        <EmptyState drawing="empty" title="No unfinished uploads">
          An upload that ends with the page or the connection waits here for a week, in the browser it was begun in.
        </EmptyState>
      ) : (
        <div className="grid max-w-180 gap-3 px-5 py-4 phone:px-4">
          <p className="text-pretty text-text-2">
            Choose the same file again and its upload goes on where it stopped. A browser cannot open it by itself.
          </p>
          <ul aria-label="Unfinished uploads" className="grid gap-2">
            {uploads.map((upload) => (
              <UnfinishedItem key={upload.versionId} personId={personId} upload={upload} />
            ))}
          </ul>
        </div>
      )}
    </PageFrame>
  );
}

function UnfinishedItem({ upload, personId }: { upload: Unfinished; personId: string }) {
  const { path, size, versionId, workspaceName, begunAt, marks } = upload;
  const startUploads = useUpload();
  const [problem, setProblem] = useState<string | null>(null);
  const at = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, at), path.slice(at)];
  const sent = Math.min(Object.keys(marks).length * BLOCK_BYTES, size);
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size !== size) {
      setProblem(`That file has ${formatSize(file.size)}, this one ${formatSize(size)}. Nothing was sent.`);
      return;
    }
    setProblem(null);
    const { orgId, workspaceId, hub } = upload;
    startUploads([{ personId, place: { orgId, workspaceId, hub }, workspaceName, file, path, resumes: upload }]);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-8 border border-line px-3 py-2.5">
      <FileTypeIcon name={name} />
      <div className="min-w-0 flex-1 basis-60">
        <CutName className="font-medium" shown={shownName(name)} />
        <p className="text-12 text-text-2">
          {formatSize(sent)} of {formatSize(size)} sent, to <bdi>{shownPath(folder)}</bdi> of{' '}
          <bdi>{shownName(workspaceName)}</bdi>; begun <Time value={begunAt} />
        </p>
        <p className="text-12 text-danger-text" role="status">
          {problem ?? ''}
        </p>
      </div>
      <FilePicker
        label="Choose the file again"
        name={`Choose ${shownName(name)} again`}
        onChoose={(files) => choose(files[0])}
      />
      <Button
        aria-label={`Discard ${shownName(name)}`}
        onClick={() => forgetUpload(personId, versionId)}
        variant="ghost"
      >
        Discard
      </Button>
    </li>
  );
}
