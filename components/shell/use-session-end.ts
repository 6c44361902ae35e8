'use client';

import { useEffect, useRef, useState } from 'react';
import { type SessionEnd, type SessionEndWatch, watchSessionEnd } from '@/components/shell/session-end-watch';
import { whenIdle } from '@/components/ui/warm-up';
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
    // The page's own content comes first.
    void whenIdle().then(() => watch.current === started && lookWhenSeen());
    document.addEventListener('visibilitychange', lookWhenSeen);
    return () => {
      started.stop();
      watch.current = undefined;
      document.removeEventListener('visibilitychange', lookWhenSeen);
    };
  }, []);

  return [end, () => void watch.current?.prolong()];
}

/** To the sign-in page, which says that the session ended and leads back to this page. */
export function goToSignIn(): void {
  window.location.assign(paths.signIn({ error: 'SessionEnded', callbackUrl: thisPage() }));
}

/** What signing in again takes, loaded beforehand: the press may come when nothing loads any more. */
export const loadSignIn = () => import('@/components/shell/start-sign-in');

/** Signs in again without another press: straight to the identity provider, and back to this page. */
export async function signInAgain(): Promise<void> {
  try {
    const { startSignIn } = await loadSignIn();
    await startSignIn(thisPage());
  } catch {
    // Without a network the page would be gone, and what it says of that with it.
    if (navigator.onLine) goToSignIn();
  }
}

function thisPage(): string {
  const { pathname, search } = window.location;
  return `${pathname}${search}`;
}
