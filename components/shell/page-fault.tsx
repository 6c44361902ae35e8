'use client';

import { useState } from 'react';
import { LoadFailure } from '@/components/shell/load-failure';
import { useRecovery } from '@/components/shell/use-recovery';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { failureOf } from '@/lib/evo/own-failure';
import { DATABASE_GONE } from '@/lib/store/database-gone';

type PageFaultProps = { error: Error & { digest?: string }; onRetry: () => void; headingLevel: 1 | 2 };

/** A page that failed: for want of the database, or by a mistake of ours. */
export function PageFault(props: PageFaultProps) {
  return props.error.digest === DATABASE_GONE ? <DatabaseGone onRetry={props.onRetry} /> : <OurFault {...props} />;
}

/** The page comes back by itself once the console is ready again. */
function DatabaseGone({ onRetry }: Pick<PageFaultProps, 'onRetry'>) {
  const [failure] = useState(() => failureOf({ kind: 'database-gone' }, { reference: '' }));
  useRecovery(failure, { ask: isReady, onRecovered: onRetry });
  return <LoadFailure failure={failure} onRetry={onRetry} title="This page didn't load" />;
}

async function isReady(): Promise<boolean> {
  const answer = await fetch('/api/ready', { cache: 'no-store' }).catch(() => null);
  return answer?.ok === true;
}

/** Its reference finds the mistake in the server's log. */
function OurFault({ error, onRetry, headingLevel }: PageFaultProps) {
  return (
    <EmptyState
      actions={
        <>
          <Button icon="retry" onClick={onRetry}>
            Reload
          </Button>
          {error.digest ? <CopyButton label="Copy reference" text={() => error.digest ?? ''} /> : null}
        </>
      }
      drawing="fault"
      headingLevel={headingLevel}
      title="This page ran into an error"
    >
      The fault is ours, and showing a page changes no file. If it comes back after reloading, tell whoever runs this
      console
      {error.digest ? `, with the reference ${error.digest}` : ''}.
    </EmptyState>
  );
}
