'use client';

import { Link } from '@/components/ui/link';
import type { ReactNode } from 'react';
import { FAMILY_WORDS } from '@/components/files/file-facets';
import { formatSize } from '@/components/files/format-size';
import type { ListedFile } from '@/components/files/listed-file';
import { personLabel } from '@/components/shell/person-name';
import { IconButton } from '@/components/ui/icon-button';
import { Time } from '@/components/ui/time';
import { useCopy } from '@/components/ui/use-copy';
import type { FileDetails, Person } from '@/lib/evo/model';
import { shownName } from '@/lib/names/shown-name';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type FileFactsProps = {
  place: WorkspacePlace;
  file: ListedFile;
  /** null: not read yet. */
  details: FileDetails | null;
};

/** Where a file lies, what it is, who made and changed it, and what Evo calls it. */
export function FileFacts({ place, file, details }: FileFactsProps) {
  const { orgId, workspaceId, hub } = place;
  const versionId = details?.versionId ?? file.versionId;
  return (
    <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      <Fact term="Folder">
        <bdi className="name wrap-anywhere">{file.shownFolder}</bdi>
        <CopyMark label="Copy path" text={`${file.path}${file.name}`} what={`the path of ${file.shown}`} />
      </Fact>
      <Fact term="Size">{formatSize(details?.size ?? file.size)}</Fact>
      <Fact term="Type">{FAMILY_WORDS[file.family]}</Fact>
      <Fact term="Modified">
        <When at={file.modifiedAt} by={file.modifiedBy} />
      </Fact>
      <Fact term="Created">
        <When at={file.createdAt} by={file.createdBy} />
      </Fact>
      {file.deletedAt > 0 && (
        <Fact term="Deleted">
          <When at={file.deletedAt} by={file.deletedBy} />{' '}
          <Link className="link" href={paths.deletedFiles(orgId, workspaceId, hub)}>
            Deleted files
          </Link>
        </Fact>
      )}
      <Fact term="File ID">
        <Id text={file.id} />
        <CopyMark label="Copy file ID" text={file.id} what={`the ID of ${file.shown}`} />
      </Fact>
      {versionId !== '' && (
        <Fact term="Version ID">
          <Id text={versionId} />
          <CopyMark label="Copy version ID" text={versionId} what={`the version ID of ${file.shown}`} />
        </Fact>
      )}
      {details !== null && details.etag !== '' && (
        <Fact term="ETag">
          <Id text={shownName(details.etag)} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-3">{term}</dt>
      <dd className="flex min-w-0 items-start gap-x-1">{children}</dd>
    </>
  );
}

function When({ at, by }: { at: number; by: Person | null }) {
  return (
    <span>
      {at > 0 ? <Time form="full" value={at} /> : 'at a time that Evo did not name'}
      <bdi className="block text-12 wrap-anywhere text-text-2">{personLabel(by)}</bdi>
    </span>
  );
}

function Id({ text }: { text: string }) {
  return <span className="mono min-w-0 text-12 leading-5 wrap-anywhere">{text}</span>;
}

function CopyMark({ label, text, what }: { label: string; text: string; what: string }) {
  const copy = useCopy();
  return (
    <IconButton
      className="-my-0.5 phone:size-8"
      icon="copy"
      label={label}
      onClick={() => copy(text, what)}
      size="small"
    />
  );
}
