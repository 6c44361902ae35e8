'use client';

import { type DragEvent, useState } from 'react';
import type { Bar } from '@/components/files/use-bar';
import type { Dropped } from '@/components/files/uploads/read-dropped';

export type UploadFlow = {
  /** Files are held above the page. */
  over: boolean;
  /** What the dialog starts with; null while it is shut. */
  dropped: readonly Dropped[] | null;
  request: () => void;
  close: () => void;
  /** For the element that takes a drop. */
  drop: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
};

/** From the button, or a drop on the page, to the dialog. */
export function useUploadFlow(bar: Bar | null, onBarred: () => void): UploadFlow {
  const [dropped, setDropped] = useState<readonly Dropped[] | null>(null);
  // Entering a child comes before leaving its parent, so they are counted.
  const [depth, setDepth] = useState(0);
  const open = (files: readonly Dropped[]) => (bar === null ? setDropped(files) : onBarred());
  return {
    over: depth > 0,
    dropped,
    request: () => open([]),
    close: () => setDropped(null),
    drop: {
      onDragEnter: (event) => {
        if (hasFiles(event)) setDepth((now) => now + 1);
      },
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = bar === null ? 'copy' : 'none';
      },
      onDragLeave: (event) => {
        if (hasFiles(event)) setDepth((now) => Math.max(0, now - 1));
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        open(droppedIn(event.dataTransfer));
      },
    },
  };
}

/** Not a text or a link that is dragged about. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** Taken at once: what was dropped is out of reach after the first pause. */
function droppedIn({ items }: DataTransfer): Dropped[] {
  return [...items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
}
