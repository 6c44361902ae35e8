'use client';

import { readSession } from '@/components/shell/session-reading';
import { tellSignedOut } from '@/components/shell/sign-out-news';
import { useToasts } from '@/components/ui/toast-provider';
import { paths } from '@/lib/paths';

/**
 * Ends the session here, then at the identity provider. What was selected goes with it, in every tab. Where the session could
 * not be ended the page stays and says so.
 */
export function useSignOut(): () => void {
  const { show } = useToasts();
  const leave = async () => {
    if (await endSession()) {
      window.sessionStorage.clear();
      tellSignedOut();
      window.location.assign(paths.signedOut);
      return;
    }
    show({
      role: 'alert',
      tone: 'warning',
      icon: 'key',
      title: 'You’re still signed in',
      body: 'The console couldn’t end your session just now. Try again in a moment.',
      lifeMs: null,
    });
  };
  return () => void leave();
}

/** Whether it is over: the server's word, not the browser's guess. */
async function endSession(): Promise<boolean> {
  try {
    const { signOut } = await import('next-auth/react');
    await signOut({ redirect: false });
  } catch {
    // It may have ended all the same; the next question tells.
  }
  return (await readSession())?.signedIn === false;
}
