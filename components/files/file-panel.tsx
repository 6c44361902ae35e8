'use client';

import { Link } from '@/components/ui/link';
import { useEffect, useMemo, useRef } from 'react';
import { FileActions } from '@/components/files/file-actions';
import { FileHead } from '@/components/files/file-head';
import { FileSections } from '@/components/files/file-sections';
import { type ListedFile, listedFromDetails } from '@/components/files/listed-file';
import type { OperationTarget } from '@/components/files/operation-target';
import { type Bar, barFor } from '@/components/files/use-bar';
import { useFileReading } from '@/components/files/use-file-reading';
import { LoadFailure } from '@/components/shell/load-failure';
import { Button } from '@/components/ui/button';
import { useEscape } from '@/components/ui/escape-order';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { paths } from '@/lib/paths';
import type { WorkspacePlace } from '@/lib/workspaces/place';

type FilePanelProps = {
  place: WorkspacePlace;
  fileId: string;
  /** What the list already says of it; null where it is not in the list. */
  listed: ListedFile | null;
  takesFocus: boolean;
  bar: Bar | null;
  uploadBar: Bar | null;
  targetOf: (file: ListedFile) => OperationTarget;
  onDelete: (file: ListedFile) => void;
  onClose: () => void;
};

/** One file beside the list, with all that its own page says. */
export function FilePanel(props: FilePanelProps) {
  const { place, fileId, listed, takesFocus, targetOf, onDelete, onClose } = props;
  const { reading, failure, retry } = useFileReading(place, fileId);
  const details = reading?.file ?? null;
  const file = useMemo(() => (details === null ? listed : listedFromDetails(details)), [details, listed]);
  useEscape('panel', onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, fileId]);

  return (
    <aside
      aria-busy={reading === null && failure === null}
      aria-label={file === null ? 'File' : `Details for ${file.shown}`}
      className="flex min-h-0 w-82 shrink-0 flex-col border-s border-line bg-surface rail:w-76 phone:w-full phone:border-s-0"
    >
      <div className="thin-scroll min-h-0 flex-1 divide-y divide-line-soft overflow-auto [&>*]:px-5 [&>*]:py-4 phone:[&>*]:px-4">
        <div>
          <div className="flex items-start gap-3">
            <FileHead file={file} heading={heading} />
            <div className="-me-2 flex shrink-0">
              <Link
                aria-label="Open this file as a page"
                className="grid size-(--control-sm) place-items-center rounded-4 text-text-2 hover:bg-active hover:text-text"
                href={paths.file(place.orgId, place.workspaceId, fileId, place.hub)}
                prefetch={false}
              >
                <Icon name="link" size={14} />
              </Link>
              <IconButton icon="close" label="Close details" onClick={onClose} size="small" />
            </div>
          </div>
          {file && <FileActions place={place} target={{ ...targetOf(file), ticket: reading?.ticket }} />}
        </div>
        {file && (
          <FileSections
            details={details}
            file={file}
            place={place}
            target={targetOf(file)}
            ticket={reading?.ticket}
            uploadBar={props.uploadBar}
          />
        )}
        {failure && <LoadFailure failure={failure} onRetry={retry} title="This file didn't load" />}
      </div>
      {file && file.deletedAt === 0 && (
        <div className="flex border-t border-line px-3 py-2">
          <DeleteButton bar={barFor(file, props.bar)} onDelete={() => onDelete(file)} />
        </div>
      )}
    </aside>
  );
}

/** Restores as the button in Deleted files does. */
export function RestoreButton({ bar, onRestore }: { bar: Bar | null; onRestore: () => void }) {
  return (
    <Button
      aria-describedby={bar?.id}
      aria-disabled={bar?.off || undefined}
      data-tip={bar?.why}
      icon={bar?.icon ?? 'restore'}
      onClick={bar?.off ? undefined : onRestore}
    >
      Restore file
    </Button>
  );
}

/** Deletes as the row's button does: through the same question. */
export function DeleteButton({ bar, onDelete }: { bar: Bar | null; onDelete: () => void }) {
  return (
    <Button
      aria-describedby={bar?.id}
      aria-disabled={bar?.off || undefined}
      aria-haspopup="dialog"
      data-tip={bar?.why}
      icon={bar?.icon ?? 'trash'}
      onClick={onDelete}
      variant="ghost-danger"
    >
      Delete file…
    </Button>
  );
}
