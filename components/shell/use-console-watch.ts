'use client';

import { useEffect, useSyncExternalStore } from 'react';
import {
  NOTHING_AMISS,
  subscribeToConsole,
  watchConsole,
  watchedConsole,
  type Watched,
} from '@/components/shell/console-watch';

/** Keeps watching the console while this is on the page. */
export function useConsoleWatch(build: string): void {
  useEffect(() => watchConsole(build), [build]);
}

/** What the watch has learnt. */
export function useWatchedConsole(): Watched {
  return useSyncExternalStore(subscribeToConsole, watchedConsole, () => NOTHING_AMISS);
}
