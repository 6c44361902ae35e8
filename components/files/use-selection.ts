'use client';

import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { FileFilter } from '@/components/files/file-filter';
import type { ListedFile } from '@/components/files/listed-file';
import { parseFilter } from '@/components/files/parse-filter';
import {
  isNothing,
  isSelectedBy,
  NOTHING,
  selectAll,
  type Selection,
  selectionFromText,
  selectionToText,
  withChecked,
} from '@/components/files/selection';

export type FileSelection = {
  isSelected: (file: ListedFile) => boolean;
  onCheck: (files: readonly ListedFile[], checked: boolean) => void;
  checkAll: (filter: FileFilter) => void;
  clear: () => void;
  nothing: boolean;
};

/** What is checked, kept in the tab's storage by person and workspace: it outlives a reload and signing in again. */
export function useSelection(personId: string, workspaceId: string): FileSelection {
  const key = `selection ${personId} ${workspaceId}`;
  const [store] = useState(() => makeSelectionStore(key));
  const selection = useSyncExternalStore(store.subscribe, store.get, () => NOTHING);
  const isSelected = useMemo(() => isSelectedBy(selection), [selection]);
  return {
    isSelected,
    nothing: isNothing(selection),
    onCheck: useCallback((files, checked) => store.set(withChecked(store.get(), files, checked)), [store]),
    checkAll: useCallback((filter) => store.set(selectAll(filter)), [store]),
    clear: useCallback(() => store.set(NOTHING), [store]),
  };
}

function makeSelectionStore(key: string) {
  let selection: Selection | null = null;
  const listeners = new Set<() => void>();
  const get = () => (selection ??= selectionFromText(read(key), parseFilter));
  return {
    get,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next: Selection) => {
      selection = next;
      write(key, isNothing(next) ? null : selectionToText(next));
      for (const listener of listeners) listener();
    },
  };
}

// A browser may refuse storage, or be out of room: the selection then lasts as long as the page.
function read(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // See above.
  }
}
