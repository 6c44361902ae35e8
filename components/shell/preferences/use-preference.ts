'use client';

import { useSyncExternalStore } from 'react';
import { recall, remember } from '@/components/shell/preferences/cookies';

const listeners = new Set<() => void>();

// The browser takes milliseconds for its cookies, and every render asks.
const known = new Map<string, string | undefined>();

/** What a cookie says; undefined for none, and while the server draws the page. */
export function usePreference(cookie: string): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => read(cookie),
    () => undefined,
  );
}

/** Keeps a preference, and tells everybody who looks at it. */
export function setPreference(cookie: string, value: string): void {
  remember(cookie, value);
  readAnew();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', readAnew);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener('visibilitychange', readAnew);
  };
}

function read(cookie: string): string | undefined {
  if (!known.has(cookie)) known.set(cookie, recall(cookie));
  return known.get(cookie);
}

/** Also when somebody comes back to the page: another tab may have changed a preference. */
function readAnew(): void {
  known.clear();
  for (const listener of listeners) listener();
}
