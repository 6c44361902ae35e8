'use client';

import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import { warmUp } from '@/components/ui/warm-up';

const Zone = createContext('UTC');

/** Of the one provider. */
let tell = () => {};
let asked = false;
let learnt: string | null = null;

/** The browser's IANA time zone. The first use of dates in a page takes a browser some 25 ms. */
export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

type Props = {
  /** What the browser said last time, in which the server paints. */
  assumed: string;
  /** Hears the browser's zone on a page that shows times. */
  onLearnt: (zone: string) => void;
  children: ReactNode;
};

/** The reader's time zone for everything below: the one assumed, corrected by the browser's once the page is at rest. */
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
  useEffect(askBrowser, []);
  return useContext(Zone);
}

function subscribe(listener: () => void): () => void {
  tell = listener;
  return () => {};
}

function askBrowser(): void {
  if (asked) return;
  asked = true;
  warmUp([learn]);
}

async function learn(): Promise<void> {
  learnt = browserZone();
  tell();
}
