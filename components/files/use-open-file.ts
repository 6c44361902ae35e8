'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ListedFile } from '@/components/files/listed-file';
import type { GridHandle } from '@/components/ui/data-grid-types';

const openFile = parseAsString.withOptions({ history: 'push', scroll: false });

export type OpenFile = {
  fileId: string | null;
  /** Whether the reader has just opened it, so that the focus belongs there. */
  takesFocus: boolean;
  open: (file: ListedFile) => void;
  close: () => void;
};

/** Which file is open beside the list, by the address; Back closes it. */
export function useOpenFile(): OpenFile {
  const [fileId, setFileId] = useQueryState('file', openFile);
  const [takesFocus, setTakesFocus] = useState(false);
  const open = useCallback(
    (file: ListedFile) => {
      if (!file.usable) return;
      setTakesFocus(true);
      void setFileId(file.id);
    },
    [setFileId],
  );
  const close = useCallback(() => void setFileId(null), [setFileId]);
  return { fileId: fileId === '' ? null : fileId, takesFocus, open, close };
}

/** However the panel was closed, the reader is back at the row they opened it from. */
export function useFocusBack(grid: RefObject<GridHandle | null>, fileId: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (fileId === null && last.current !== null) grid.current?.focusRow(last.current);
    last.current = fileId;
  }, [grid, fileId]);
}
