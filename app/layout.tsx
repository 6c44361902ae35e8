import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/app/providers';
import { TIME_ZONE_COOKIE } from '@/components/shell/preferences/cookies';
import {
  DENSITY_COOKIE,
  HIDDEN_COLUMNS_COOKIE,
  hiddenColumnsOf,
} from '@/components/shell/preferences/rows-and-columns';
import { THEME_COOKIE, themeOf } from '@/components/shell/preferences/theme';
import { TOAST_TIME_COOKIE, toastTimeOf } from '@/components/shell/preferences/toast-time';
import { isTimeZone } from '@/components/ui/time-format';
import '@/app/globals.css';

export const metadata: Metadata = {
  title: { template: '%s · File console for Evo', default: 'File console for Evo' },
  description: 'List, upload, download, delete and restore the files of Evo workspaces, with every step on record.',
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = themeOf(jar.get(THEME_COOKIE)?.value);
  const density = jar.get(DENSITY_COOKIE)?.value === 'comfortable' ? 'comfortable' : undefined;
  const zone = jar.get(TIME_ZONE_COOKIE)?.value ?? 'UTC';
  return (
    // The browser adds data-hydrated, and the reader may have changed the theme since the page was made.
    <html
      data-density={density}
      data-hidden-columns={hiddenColumnsOf(jar.get(HIDDEN_COLUMNS_COOKIE)?.value).join(' ') || undefined}
      data-theme={theme === 'system' ? undefined : theme}
      data-toast-time={toastTimeOf(jar.get(TOAST_TIME_COOKIE)?.value)}
      lang="en"
      suppressHydrationWarning
    >
      <body>
        <noscript>
          <p className="fixed inset-x-0 bottom-0 z-50 bg-ink p-4 text-center text-on-ink">
            The console works in the browser’s JavaScript, which is off. Allow it for this site, then reload the page.
          </p>
        </noscript>
        <Providers timeZone={isTimeZone(zone) ? zone : 'UTC'}>{children}</Providers>
      </body>
    </html>
  );
}
