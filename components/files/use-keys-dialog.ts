'use client';

import { useCallback, useState } from 'react';
import { useFileShortcuts } from '@/components/files/use-file-shortcuts';

/** The list of keys, and the single keys that work outside of the grid. */
export function useKeysDialog(search: () => void) {
  const [open, setOpen] = useState(false);
  // Once shown it stays in the page, so that it can close by itself.
  const [shown, setShown] = useState(false);
  const show = useCallback(() => {
    setShown(true);
    setOpen(true);
  }, []);
  const hide = useCallback(() => setOpen(false), []);
  useFileShortcuts({ search, keys: show });
  return { open, shown, show, hide };
}
