'use client';

import { useEffect, useRef, useState } from 'react';
import { type SessionEnd, type SessionEndWatch, watchSessionEnd } from '@/components/shell/session-end-watch';
import { paths } from '@/lib/paths';

/**
 * The session's end once it is two minutes away, else null, and how to prolong it. At the end it leads to the sign-in
 * page, which leads back here.
 */
export function useSessionEnd(): [SessionEnd | null, () => void] {
  const [end, setEnd] = useState<SessionEnd | null>(null);
  const watch = useRef<SessionEndWatch>(undefined);

  useEffect(() => {
    const started = watchSessionEnd({ onEnd: setEnd, onOver: goToSignIn });
    watch.current = started;
    const lookWhenSeen = () => {
      if (document.visibilityState === 'visible') void started.look();
    };
    lookWhenSeen();
    document.addEventListener('visibilitychange', lookWhenSeen);
    return () => {
      started.stop();
      document.removeEventListener('visibilitychange', lookWhenSeen);
    };
  }, []);

  return [end, () => void watch.current?.prolong()];
}

/** To the sign-in page, which leads back to this one. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  window.location.assign(paths.signIn({ error: 'SessionEnded', callbackUrl: `${pathname}${search}` }));
}
