'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { prolongSession, readSession, type SessionReading } from '@/components/shell/session-reading';
import { paths } from '@/lib/paths';

const WARN_BEFORE_MS = 120_000;
/** At most so long without a look, in case the session was ended from elsewhere. */
const LONGEST_WAIT_MS = 300_000;
/** While the warning shows, another tab may prolong the session. */
const WARNED_WAIT_MS = 15_000;
const AFTER_SILENCE_MS = 30_000;

export type SessionEnd = { endsAt: number; canProlong: boolean };

/**
 * Watches the session without prolonging it. Gives its end once that is two minutes away, else null; at the end it
 * leads to the sign-in page, which leads back here.
 */
export function useSessionEnd(): [SessionEnd | null, () => Promise<void>] {
  const [end, setEnd] = useState<SessionEnd | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const settle = useCallback((reading: SessionReading | null, again: () => void) => {
    clearTimeout(timer.current);
    const left = reading?.signedIn ? Math.min(reading.idleMs, reading.absoluteMs) : 0;
    if (reading === null) {
      timer.current = setTimeout(again, AFTER_SILENCE_MS);
    } else if (!reading.signedIn || left <= 0) {
      goToSignIn();
    } else {
      const warn = left <= WARN_BEFORE_MS;
      setEnd(warn ? { endsAt: Date.now() + left, canProlong: reading.absoluteMs > WARN_BEFORE_MS } : null);
      timer.current = setTimeout(again, warn ? Math.min(left, WARNED_WAIT_MS) : nextLook(left));
    }
  }, []);

  const look = useCallback(async () => {
    const again = () => void look();
    settle(await readSession(), again);
  }, [settle]);

  const prolong = useCallback(async () => settle(await prolongSession(), () => void look()), [look, settle]);

  useEffect(() => {
    const lookWhenSeen = () => {
      if (document.visibilityState === 'visible') void look();
    };
    lookWhenSeen();
    document.addEventListener('visibilitychange', lookWhenSeen);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', lookWhenSeen);
    };
  }, [look]);

  return [end, prolong];
}

function nextLook(left: number): number {
  return Math.min(left - WARN_BEFORE_MS, LONGEST_WAIT_MS);
}

/** To the sign-in page, which leads back to this one. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(paths.signIn({ error: 'SessionEnded', callbackUrl: `${pathname}${search}` }));
}
