'use client';

import { useSyncExternalStore } from 'react';

let wanted: string | null = null;
const listeners = new Set<() => void>();

/** Asks the list of files, once it shows, to bring a file into view. null: it has been done. */
export function revealFile(id: string | null): void {
  wanted = id;
  for (const listener of listeners) listener();
}

/** The file to bring into view. */
export function useRevealedFile(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
    () => null,
  );
}
