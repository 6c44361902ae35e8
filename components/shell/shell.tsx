'use client';

import { type ReactNode, useEffect } from 'react';
import { GoToSourceProvider } from '@/components/shell/go-to/source';
import { ORGANISATION_COOKIE, remember } from '@/components/shell/preferences/cookies';
import { type PageFrameProps, SheetSlot } from '@/components/shell/page-frame';
import { PageSheet } from '@/components/shell/page-sheet';
import { SessionWatch } from '@/components/shell/session-watch';
import { type ShellData, ShellDataProvider } from '@/components/shell/shell-data';
import { Sidebar } from '@/components/shell/sidebar';
import { SidebarSlotProvider } from '@/components/shell/sidebar-slot';
import { SkipLink } from '@/components/shell/skip-link';
import { useWarmShell } from '@/components/shell/use-warm-shell';
import { useConsoleWatch } from '@/components/shell/use-console-watch';

const sheetOf = (props: PageFrameProps) => <PageSheet {...props} />;

/** The frame of every page behind sign-in: sidebar at the side, the page's sheet beside it. */
export function Shell({ data, children }: { data: ShellData; children: ReactNode }) {
  const { orgId, build } = data;
  useConsoleWatch(build);
  useWarmShell();
  useEffect(() => {
    if (orgId !== null) remember(ORGANISATION_COOKIE, orgId);
  }, [orgId]);

  return (
    <ShellDataProvider value={data}>
      <SkipLink />
      <div className="page-frame">
        <SidebarSlotProvider>
          <GoToSourceProvider>
            <Sidebar />
            <SheetSlot value={sheetOf}>{children}</SheetSlot>
          </GoToSourceProvider>
        </SidebarSlotProvider>
      </div>
      <SessionWatch />
    </ShellDataProvider>
  );
}
