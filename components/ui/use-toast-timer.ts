'use client';

import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Whether the tab is hidden: nobody can read a toast then. */
export function useTabHidden(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.hidden,
    () => false,
  );
}

/** Calls `onEnd` after `lifeMs` of not being held, and lets a bar in `bar` shrink meanwhile. */
export function useToastTimer(
  lifeMs: number | null,
  held: boolean,
  bar: RefObject<HTMLElement | null>,
  onEnd: () => void,
): void {
  const left = useRef(lifeMs);
  const end = useRef(onEnd);
  useEffect(() => void (end.current = onEnd), [onEnd]);

  useEffect(() => {
    if (lifeMs === null || left.current === null || held) return;
    const before = left.current;
    const since = performance.now();
    const timer = setTimeout(() => end.current(), before);
    const shrink = bar.current?.animate([{ transform: `scaleX(${before / lifeMs})` }, { transform: 'scaleX(0)' }], {
      duration: before,
      fill: 'forwards',
    });
    return () => {
      clearTimeout(timer);
      shrink?.pause();
      left.current = Math.max(0, before - (performance.now() - since));
    };
  }, [lifeMs, held, bar]);
}
