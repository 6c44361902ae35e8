'use client';

import { useEffect } from 'react';

/** What Escape closes first where several things are open. Menus and dialogs come before all of these by themselves. */
const ORDER = ['toast', 'selection', 'panel', 'search'] as const;
export type EscapeLevel = (typeof ORDER)[number];

const waiting = new Map<EscapeLevel, () => void>();

function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  const level = ORDER.find((one) => waiting.has(one));
  if (level === undefined) return;
  event.preventDefault();
  waiting.get(level)?.();
}

/** Lets Escape call `close` while it is given and nothing that comes before it is open. */
export function useEscape(level: EscapeLevel, close: (() => void) | null): void {
  useEffect(() => {
    if (close === null) return;
    if (waiting.size === 0) window.addEventListener('keydown', onEscape);
    waiting.set(level, close);
    return () => {
      if (waiting.get(level) === close) waiting.delete(level);
      if (waiting.size === 0) window.removeEventListener('keydown', onEscape);
    };
  }, [level, close]);
}
