'use client';

import { BarePage } from '@/components/shell/bare-page';
import { OurFault } from '@/components/shell/our-fault';
import '@/app/globals.css';

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** Stands in for the whole document, so it brings its own. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Error · File console for Evo</title>
        <BarePage>
          <OurFault error={error} headingLevel={1} onRetry={retry} />
        </BarePage>
      </body>
    </html>
  );
}
