'use client';

import { useMemo, useState } from 'react';
import { fileCount, grouped } from '@/components/files/count-text';
import { DEFAULT_SORT, serverOrder } from '@/components/files/file-sort';
import type { ListedFile } from '@/components/files/listed-file';
import { type NameHolder, planRestores } from '@/components/files/restore/plan';
import { useFileList } from '@/components/files/use-file-list';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { ConfirmDialog } from '@/components/ui/dialog';
import { shownName } from '@/lib/names/shown-name';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** So many are drawn: those that come back under another name first. */
const MOST_ROWS = 50;

type Props = {
  files: readonly ListedFile[];
  place: WorkspacePlace;
  workspaceName: string;
  onConfirm: () => void;
  returnFocus: () => void;
};

/** Asks before several files are restored, and shows which of their names are taken by now. */
export function RestoreDialog({ files, place, workspaceName, onConfirm, returnFocus }: Props) {
  const [open, setOpen] = useState(true);
  const { set, failure } = useFileList(place, 'live', serverOrder(DEFAULT_SORT));
  const plan = useMemo(() => planRestores(files, set.files), [files, set.files]);
  const taken = plan.filter(({ holder }) => holder !== null);
  const rows = [...taken, ...plan.filter(({ holder }) => holder === null)].slice(0, MOST_ROWS);
  return (
    <ConfirmDialog
      busy={false}
      busyLabel=""
      confirmLabel={`Restore ${fileCount(files.length)}`}
      danger={false}
      onCancel={() => setOpen(false)}
      onConfirm={() => {
        setOpen(false);
        onConfirm();
      }}
      open={open}
      returnFocus={returnFocus}
      subtitle={
        <p className="wrap-anywhere text-text-2">
          in <bdi className="name">{shownName(workspaceName)}</bdi>
        </p>
      }
      title={`Restore ${fileCount(files.length)}?`}
    >
      <p className="mt-3 text-pretty text-text-2">
        <b className="font-medium text-text">They come back into the folders they were in</b>, with all their versions.{' '}
        {nameSentence(taken.length, set.complete, failure !== null)}
      </p>
      <ul aria-label="Files to restore" className="mt-3 grid gap-1.5">
        {rows.map(({ file, holder }) => (
          <li className="flex items-center gap-2.5" key={file.id}>
            <FileTypeIcon name={file.name} />
            <div className="min-w-0 flex-1">
              <p className="wrap-anywhere">
                <bdi className="name font-medium">{file.shown}</bdi>
              </p>
              <p className={`text-12 ${holder === null ? 'text-text-2' : 'text-warning-text'}`}>
                {noteOf(file, holder)}
              </p>
            </div>
          </li>
        ))}
        {plan.length > rows.length && (
          <li className="text-12 text-text-2">and {grouped(plan.length - rows.length)} more</li>
        )}
      </ul>
    </ConfirmDialog>
  );
}

function nameSentence(taken: number, complete: boolean, failed: boolean): string {
  if (taken > 0) {
    const names = taken === 1 ? 'One name is' : `${grouped(taken)} names are`;
    return `${names} taken by now: Evo gives such a file another one.`;
  }
  if (complete) return 'None of their names is taken.';
  return failed
    ? 'Whether their names are taken could not be read.'
    : 'Which of their names are taken shows once the list has loaded.';
}

function noteOf(file: ListedFile, holder: NameHolder): React.ReactNode {
  if (holder === 'live') return 'Name taken by a file that is there now';
  if (holder === 'chosen') return 'Another of these files has the same name';
  return (
    <>
      to <bdi className="name wrap-anywhere">{file.shownFolder}</bdi>
    </>
  );
}
