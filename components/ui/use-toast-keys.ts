'use client';

import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { isTextTarget } from '@/components/ui/text-target';
import type { ToastEntry } from '@/components/ui/toast-types';

/**
 * F8 moves the focus to the notifications, Ctrl/Cmd+Z takes up the newest offer to undo. Gives a function to call
 * before a toast goes: it puts a focus that would be lost with it back where it came from.
 */
export function useToastKeys(region: RefObject<HTMLElement | null>, entries: readonly ToastEntry[]): () => void {
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (entries.length === 0) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const undo = isUndo(event) ? entries.find((entry) => entry.spec.undo)?.spec.undo : undefined;
      if (event.key === 'F8') focusRegion(region.current, cameFrom);
      else if (undo) undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [entries, region]);

  const others = entries.length > 1;
  return useCallback(() => releaseFocus(region, cameFrom, others), [region, others]);
}

function releaseFocus(
  region: RefObject<HTMLElement | null>,
  cameFrom: RefObject<HTMLElement | null>,
  others: boolean,
): void {
  if (!region.current?.contains(document.activeElement)) return;
  if (others) region.current.focus();
  else (cameFrom.current?.isConnected ? cameFrom.current : document.getElementById('main'))?.focus();
}

function focusRegion(region: HTMLElement | null, cameFrom: RefObject<HTMLElement | null>): void {
  const now = document.activeElement;
  if (now instanceof HTMLElement && !region?.contains(now)) cameFrom.current = now;
  region?.focus();
}

function isUndo(event: KeyboardEvent): boolean {
  const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  return command && event.key.toLowerCase() === 'z' && !isTextTarget(event.target);
}
