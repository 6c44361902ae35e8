import { useQueryState } from 'nuqs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { openEntry } from '@/components/activity/activity-query';

export function entryLinkId(entryId: string): string {
  return `entry-${entryId}`;
}

/** Which entry is open beside the list, by the address; Back closes it. */
export function useOpenEntry() {
  const [entryId, setEntryId] = useQueryState('entry', openEntry);
  const [takesFocus, setTakesFocus] = useState(false);
  const open = useCallback(
    (id: string) => {
      setTakesFocus(true);
      void setEntryId(id);
    },
    [setEntryId],
  );
  const close = useCallback(() => void setEntryId(null), [setEntryId]);
  const last = useRef<string | null>(null);
  useEffect(() => {
    // However it was closed, the reader is back where they opened it.
    if (entryId === null && last.current !== null) document.getElementById(entryLinkId(last.current))?.focus();
    last.current = entryId;
  }, [entryId]);
  return { entryId, takesFocus, open, close };
}
