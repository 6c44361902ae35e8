'use client';

import { useEffect } from 'react';
import { AccountMenuPopup } from '@/components/shell/account-menu';
import { DrawerSheet } from '@/components/shell/drawer';
import { GoToDialog } from '@/components/shell/go-to/go-to-button';
import { PlacesPopup } from '@/components/shell/organisation-switch';
import { SessionWarning } from '@/components/shell/session-watch';
import { TipBubble } from '@/components/ui/page-tip';
import { loadSignIn } from '@/components/shell/use-session-end';
import { learnTimeZone } from '@/components/ui/time-zone';
import { warmUp } from '@/components/ui/warm-up';

/** Has what the frame of a page shows at a press at hand before anybody presses, and the times in the reader's own zone. */
export function useWarmShell(): void {
  useEffect(() => {
    const parts = [GoToDialog, AccountMenuPopup, PlacesPopup, DrawerSheet, TipBubble, SessionWarning];
    warmUp([learnTimeZone, ...parts.map(({ load }) => load), loadSignIn, () => import('next-auth/react')]);
  }, []);
}
