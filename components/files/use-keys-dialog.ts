'use client';

import { useCallback, useState } from 'react';
import { useFileShortcuts } from '@/components/files/use-file-shortcuts';

/** The list of keys, and the single keys that work outside of the grid. */
export function useKeysDialog(search: () => void) {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const hide = useCallback(() => setOpen(false), []);
  useFileShortcuts({ search, keys: show });
  return { open, show, hide };
}
