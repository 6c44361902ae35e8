'use client';

import { type RefObject, useEffect } from 'react';
import { revealFile, useRevealedFile } from '@/components/files/revealed-file';
import type { Files } from '@/components/files/use-files';
import type { GridHandle } from '@/components/ui/data-grid-types';

/** Brings a file into view that was asked for from elsewhere. A filter that hides it gives way. */
export function useReveal(
  grid: RefObject<GridHandle | null>,
  { rows, list, filtering }: Files,
  clear: () => void,
): void {
  const wanted = useRevealedFile();
  useEffect(() => {
    if (wanted === null) return;
    if (rows.some((file) => file.id === wanted)) {
      grid.current?.focusRow(wanted);
      revealFile(null);
    } else if (filtering && list.set.files.some((file) => file.id === wanted)) {
      clear();
    } else if (list.set.complete && !list.loading) {
      revealFile(null);
    }
  }, [wanted, rows, list.set, list.loading, filtering, clear, grid]);
}
