'use client';

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';

const Zone = createContext('UTC');

const listeners = new Set<() => void>();
let learnt: string | null = null;

/** The browser's IANA time zone. The first use of dates in a page takes a browser some 25 ms. */
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

type Props = {
  /** What the browser said last time, in which the server paints. */
  assumed: string;
  /** Hears the browser's zone once it is known. */
  onLearnt: (zone: string) => void;
  children: ReactNode;
};

/** The reader's time zone for everything below: the one assumed, until `learnTimeZone` has asked the browser. */
export function TimeZoneProvider({ assumed, onLearnt, children }: Props) {
  const zone = useSyncExternalStore(
    subscribe,
    () => learnt,
    () => null,
  );
  useEffect(() => {
    if (zone !== null) onLearnt(zone);
  }, [zone, onLearnt]);
  return <Zone value={zone ?? assumed}>{children}</Zone>;
}

/** The reader's IANA time zone. */
export function useTimeZone(): string {
  return useContext(Zone);
}

/** Has everything below the provider show the browser's own zone. For when the page is at rest: see `browserZone`. */
export async function learnTimeZone(): Promise<void> {
  learnt = browserZone();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
