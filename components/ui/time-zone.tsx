'use client';

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

const Zone = createContext('UTC');

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * The reader's time zone for everything below. The server paints in `assumed` (what the browser said last time), and
 * the browser corrects it right after hydration.
 */
export function TimeZoneProvider({ assumed, children }: { assumed: string; children: ReactNode }) {
  const zone = useSyncExternalStore(never, browserZone, () => assumed);
  return <Zone value={zone}>{children}</Zone>;
}

/** The reader's IANA time zone. */
export function useTimeZone(): string {
  return useContext(Zone);
}
