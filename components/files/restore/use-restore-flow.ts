'use client';

import { type RefObject, useState } from 'react';
import { useFileOperations } from '@/components/files/file-operations';
import { focusHeading } from '@/components/files/focus-heading';
import type { ListedFile } from '@/components/files/listed-file';
import type { OperationTarget } from '@/components/files/operation-target';
import type { GridHandle } from '@/components/ui/data-grid-types';

export type RestoreFlow = {
  /** What the person is asked about; null: nothing. */
  asked: readonly ListedFile[] | null;
  /** Restores one file at once, as it does no harm; several after asking. */
  request: (files: readonly ListedFile[]) => void;
  confirm: () => void;
  returnFocus: () => void;
};

/** From the press on Restore to the restoring of one file or several. */
export function useRestoreFlow(
  grid: RefObject<GridHandle | null>,
  targetOf: (file: ListedFile) => OperationTarget,
): RestoreFlow {
  const { busy, restoreFile, restoreFiles } = useFileOperations();
  const [asked, setAsked] = useState<readonly ListedFile[] | null>(null);
  const request = (files: readonly ListedFile[]) => {
    const ready = files.filter(({ id, usable }) => usable && !busy.has(id));
    const [only, ...others] = ready;
    if (only !== undefined && others.length === 0) void restoreFile(targetOf(only));
    else if (only !== undefined) setAsked(ready);
  };
  return {
    asked,
    request,
    confirm: () => void restoreFiles((asked ?? []).map(targetOf)),
    returnFocus: () => {
      setAsked(null);
      const row = grid.current?.currentRow() ?? null;
      if (row === null || grid.current?.focusRow(row) !== true) focusHeading();
    },
  };
}
