'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { getQueryClient } from '@/app/query-client';
import { FileOperationsProvider } from '@/components/files/file-operations';
import { UploadsProvider } from '@/components/files/uploads/uploads-provider';
import { remember, TIME_ZONE_COOKIE } from '@/components/shell/preferences/cookies';
import { PageSigns } from '@/components/shell/page-signs';
import { QuietRouteAnnouncer } from '@/components/shell/quiet-route-announcer';
import { PageTip } from '@/components/ui/page-tip';
import { TimeZoneProvider } from '@/components/ui/time-zone';
import { ToastProvider } from '@/components/ui/toast-provider';

const rememberZone = (zone: string) => remember(TIME_ZONE_COOKIE, zone);

/** What every page needs around it in the browser. */
export function Providers({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return (
    <NuqsAdapter>
      <QueryClientProvider client={getQueryClient()}>
        <TimeZoneProvider assumed={timeZone} onLearnt={rememberZone}>
          <ToastProvider>
            <FileOperationsProvider>
              <UploadsProvider>{children}</UploadsProvider>
            </FileOperationsProvider>
            <PageTip />
          </ToastProvider>
          <PageSigns />
          <QuietRouteAnnouncer />
        </TimeZoneProvider>
      </QueryClientProvider>
    </NuqsAdapter>
  );
}
