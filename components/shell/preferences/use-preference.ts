'use client';

import { useSyncExternalStore } from 'react';
import { recall, remember } from '@/components/shell/preferences/cookies';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a cookie says; undefined for none, and while the server draws the page. */
export function usePreference(cookie: string): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => recall(cookie),
    () => undefined,
  );
}

/** Keeps a preference, and tells everybody who looks at it. */
export function setPreference(cookie: string, value: string): void {
  remember(cookie, value);
  for (const listener of listeners) listener();
}
