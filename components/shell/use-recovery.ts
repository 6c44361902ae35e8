'use client';

import { useEffect, useEffectEvent } from 'react';
import { lookAtConsole } from '@/components/shell/console-watch';
import type { Failure, FailureKind } from '@/lib/evo/failure';
import { leavesApiSilent } from '@/lib/evo/silence';

const FIRST_MS = 4_000;
const EVERY_MS = 5_000;
const PASSING: readonly FailureKind[] = ['console-unreachable', 'database-gone', 'sign-in-unavailable'];

type Doors = {
  /** Whether it would work by now. */
  ask: () => Promise<boolean>;
  onRecovered: () => void;
};

/**
 * After a failure that passes by itself (nothing answered), asks every few seconds while the tab is seen, and tells when it
 * may have passed, until the failure is gone: nobody has to press a button to find out.
 */
export function useRecovery(failure: Failure | null, { ask, onRecovered }: Doors): void {
  const waiting = failure !== null && passesByItself(failure);
  const look = useEffectEvent(async () => document.visibilityState === 'visible' && navigator.onLine && (await ask()));
  const tell = useEffectEvent(onRecovered);

  useEffect(() => {
    if (!waiting) return;
    void lookAtConsole();
    let stopped = false;
    let timer = setTimeout(() => void round(), FIRST_MS);
    const round = async () => {
      const recovered = await look();
      if (stopped) return;
      if (recovered) tell();
      else void lookAtConsole();
      timer = setTimeout(() => void round(), EVERY_MS);
    };
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [waiting]);
}

function passesByItself(failure: Failure): boolean {
  return leavesApiSilent(failure) || PASSING.includes(failure.kind);
}
