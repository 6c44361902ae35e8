'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangedNote } from '@/components/files/changed-note';
import { DeleteFacts } from '@/components/files/delete-facts';
import { fileKeys } from '@/components/files/file-keys';
import { useFileOperations } from '@/components/files/file-operations';
import { readFile } from '@/components/files/file-reading';
import type { ListedFile } from '@/components/files/listed-file';
import { NameNote } from '@/components/files/name-note';
import type { Outcome } from '@/components/files/operation-runner';
import type { OperationTarget } from '@/components/files/operation-target';
import { useAfter } from '@/components/files/use-after';
import { failureIn } from '@/components/shell/read-console';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { shownName } from '@/lib/names/shown-name';

/** So long the question waits for the facts. Evo being slow must not keep anybody from deleting. */
const FACTS_MS = 3_000;

type Props = {
  target: OperationTarget;
  /** The files that look like it, itself included. */
  alike: readonly ListedFile[];
  /** null: cancelled. */
  onClose: (outcome: Outcome | null) => void;
  returnFocus: () => void;
};

/** Asks before one file is deleted, with what Evo says of it just now. */
export function DeleteDialog({ target, alike, onClose, returnFocus }: Props) {
  const { place, file, workspaceName } = target;
  const { deleteFile } = useFileOperations();
  const [state, setState] = useState<'asking' | 'deleting' | 'closed'>('asking');
  const reading = useQuery({
    queryKey: fileKeys.reading(place, file.id),
    queryFn: ({ signal }) => readFile(place, file.id, signal),
    staleTime: 0,
    gcTime: 0,
    networkMode: 'always',
    enabled: state === 'asking',
  });
  const waitedLong = useAfter(FACTS_MS);
  const details = reading.data?.file ?? null;
  const versions = details?.versions?.length ?? null;

  const close = (outcome: Outcome | null) => {
    setState('closed');
    onClose(outcome);
  };
  const confirm = async () => {
    setState('deleting');
    close(await deleteFile({ ...target, ticket: reading.data?.ticket, versions }));
  };

  return (
    <ConfirmDialog
      busy={state === 'deleting'}
      busyLabel="Deleting…"
      confirmLabel="Delete file"
      onCancel={() => close(null)}
      onConfirm={() => void confirm()}
      open={state !== 'closed'}
      returnFocus={returnFocus}
      subtitle={<Place folder={file.shownFolder} workspaceName={workspaceName} />}
      tile={
        <span className="grid size-10 shrink-0 place-items-center rounded-8 bg-active phone:hidden">
          <FileTypeIcon name={file.name} />
        </span>
      }
      title={
        <>
          Delete <bdi className="name whitespace-pre-wrap">{file.shown}</bdi>?
        </>
      }
      waiting={reading.isPending && !waitedLong}
    >
      <ChangedNote
        details={details}
        failure={reading.error === null ? null : failureIn(reading.error)}
        file={file}
        late={reading.isPending && waitedLong}
      />
      <NameNote alike={alike} file={file} />
      <DeleteFacts details={details} file={file} waiting={reading.isPending && !waitedLong} />
      <Fate workspaceName={workspaceName} />
    </ConfirmDialog>
  );
}

function Place({ folder, workspaceName }: { folder: string; workspaceName: string }) {
  return (
    <p className="wrap-anywhere text-text-2">
      <bdi className="name">{folder}</bdi> in <bdi className="name">{shownName(workspaceName)}</bdi>
    </p>
  );
}

const LINE = 'grid grid-cols-[20px_minmax(0,1fr)] gap-2 text-text-2 text-pretty';

function Fate({ workspaceName }: { workspaceName: string }) {
  return (
    <ul className="grid gap-3">
      <li className={LINE}>
        <Dash />
        <span>
          <b className="font-medium text-text">The file and all its versions will be deleted</b>, for everyone in{' '}
          <bdi>{shownName(workspaceName)}</bdi>.
        </span>
      </li>
      <li className={LINE}>
        <Dash />
        <span>
          <b className="font-medium text-text">Links to this path stop working</b> until it is restored.
        </span>
      </li>
      <li className={LINE}>
        <Icon className="mt-0.5 text-success-mark" name="restore" />
        <span>
          <b className="font-medium text-text">It can be restored from Deleted files.</b> Evo gives no date until which
          it keeps them.
        </span>
      </li>
    </ul>
  );
}

function Dash() {
  return <span aria-hidden="true" className="mx-0.5 mt-[9px] h-0.5 w-3 rounded-full bg-danger-mark" />;
}
