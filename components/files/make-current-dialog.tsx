'use client';

import { formatSize } from '@/components/files/format-size';
import type { OperationTarget } from '@/components/files/operation-target';
import { personLabel } from '@/components/shell/person-name';
import { ConfirmDialog } from '@/components/ui/dialog';
import { Time } from '@/components/ui/time';
import type { FileVersion } from '@/lib/evo/model';

type Props = {
  target: OperationTarget;
  version: FileVersion;
  number: number;
  onConfirm: () => void;
  onCancel: () => void;
  returnFocus: () => void;
};

/** Asks before an older version is made the latest again, and says what that does. */
export function MakeCurrentDialog({ target, version, number, onConfirm, onCancel, returnFocus }: Props) {
  return (
    <ConfirmDialog
      busy={false}
      busyLabel=""
      confirmLabel={`Make version ${number} current`}
      danger={false}
      onCancel={onCancel}
      onConfirm={onConfirm}
      open
      returnFocus={returnFocus}
      title={
        <>
          Make version {number} of <bdi className="name whitespace-pre-wrap">{target.file.shown}</bdi> current?
        </>
      }
    >
      <p className="mt-2 text-text-2">
        {formatSize(version.size)}, by <bdi>{personLabel(version.createdBy)}</bdi>
        {version.createdAt === '' ? null : (
          <>
            , <Time form="full" value={version.createdAt} />
          </>
        )}
      </p>
      <p className="mt-3 text-pretty text-text-2">
        <b className="font-medium text-text">Its bytes are copied into a new version</b>, which is then what everyone
        gets. You will stand as the one who made it. All versions there are now stay in Evo.
      </p>
    </ConfirmDialog>
  );
}
