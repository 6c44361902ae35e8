'use client';

import { type RefObject, useCallback, useRef, useState } from 'react';
import { useFileOperations } from '@/components/files/file-operations';
import type { ListedFile } from '@/components/files/listed-file';
import type { Outcome } from '@/components/files/operation-runner';
import type { OperationTarget } from '@/components/files/operation-target';
import type { GridHandle } from '@/components/ui/data-grid-types';

type Options = {
  grid: RefObject<GridHandle | null>;
  permitted: boolean;
  targetOf: (file: ListedFile) => OperationTarget;
  focusHeading: () => void;
};

/** From the press on a delete button to where the focus goes at the end. */
export function useDeleteFlow({ grid, permitted, targetOf, focusHeading }: Options) {
  const { busy, mayDelete } = useFileOperations();
  const [asked, setAsked] = useState<ListedFile | null>(null);
  const [checking, setChecking] = useState(false);
  const from = useRef<HTMLElement | null>(null);
  const ended = useRef<Outcome | null>(null);

  const request = useCallback(
    async (file: ListedFile) => {
      if (!file.usable || busy.has(file.id) || checking) return;
      from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      // Offline the answer comes from here, and says so.
      if (!permitted || !navigator.onLine) {
        setChecking(true);
        const may = await mayDelete(targetOf(file));
        setChecking(false);
        if (!may) return;
      }
      setAsked(file);
    },
    [busy, checking, permitted, mayDelete, targetOf],
  );

  const close = (outcome: Outcome | null) => {
    ended.current = outcome;
  };

  const returnFocus = () => {
    const id = asked?.id ?? '';
    setAsked(null);
    if (
      ended.current === null &&
      from.current?.isConnected &&
      from.current.closest('[role="grid"], [role="toolbar"]')
    ) {
      from.current.focus();
    } else if (ended.current === 'done') {
      focusBeside(grid.current, id, focusHeading);
    } else if (!grid.current?.focusRow(id, 'delete')) {
      focusHeading();
    }
  };

  return { asked, request, close, returnFocus };
}

/** The next row, else the one before, else the heading. The row itself may have left already. */
function focusBeside(grid: GridHandle | null, id: string, focusHeading: () => void): void {
  if (grid?.focusBeside(id)) return;
  const inItsPlace = grid?.currentRow() ?? null;
  if (inItsPlace !== null && inItsPlace !== id && grid?.focusRow(inItsPlace)) return;
  focusHeading();
}
