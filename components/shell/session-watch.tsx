'use client';

import { useEffect } from 'react';
import { hearSignedOut } from '@/components/shell/sign-out-news';
import { useSessionEnd } from '@/components/shell/use-session-end';
import { latePart } from '@/components/ui/late-part';
import { paths } from '@/lib/paths';

export const SessionWarning = latePart(() =>
  import('@/components/shell/session-warning').then((module) => module.SessionWarning),
);

/** Warns two minutes before the session ends. One key prolongs it, as often as the session's limit allows. */
export function SessionWatch() {
  const [end, prolong] = useSessionEnd();
  useEffect(() => hearSignedOut(leaveAsWell), []);
  return end ? <SessionWarning end={end} onMissing={untold} onProlong={prolong} /> : null;
}

/** Signed out in another tab: nothing of the session may stay in this one. */
function leaveAsWell(): void {
  window.sessionStorage.clear();
  window.location.assign(paths.signIn());
}

function untold(): void {
  // The session ends as announced, and the sign-in page says so.
}
