'use client';

import type { ComponentProps } from 'react';
import type { Bar } from '@/components/files/use-bar';
import type { Dropped } from '@/components/files/uploads/read-dropped';
import { UploadDialog } from '@/components/files/uploads/upload-dialog';

type Props = Omit<ComponentProps<typeof UploadDialog>, 'dropped'> & {
  /** Files are held above the page. */
  over: boolean;
  bar: Bar | null;
  /** What the dialog begins with; null while it is shut. */
  dropped: readonly Dropped[] | null;
};

/** What shows of an upload before it begins: where a drop would go, then the dialog. */
export function UploadArea({ over, bar, dropped, ...dialog }: Props) {
  return (
    <>
      {over && <DropHere bar={bar} workspaceName={dialog.workspaceName} />}
      {dropped !== null && <UploadDialog dropped={dropped} {...dialog} />}
    </>
  );
}

/** Says, over the list, where a drop would go. */
function DropHere({ workspaceName, bar }: Pick<Props, 'workspaceName' | 'bar'>) {
  return (
    <div className="pointer-events-none absolute inset-2 z-20 grid place-items-center rounded-8 border-2 border-dashed border-accent bg-surface/90 text-16 font-medium">
      {bar === null ? (
        <span>
          Drop to upload to <bdi>{workspaceName}</bdi>
        </span>
      ) : (
        bar.why
      )}
    </div>
  );
}
