'use client';

import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { CoreFrame, Fault } from '@/components/ui/core-fault';
import { EmptyFrame } from '@/components/ui/empty-frame';

export type PageFaultProps = { error: Error & { digest?: string }; onRetry: () => void; headingLevel: 1 | 2 };

/** A page that failed by a mistake of ours. Its reference finds the mistake in the server's log. */
export function OurFault({ error, onRetry, headingLevel }: PageFaultProps) {
  return (
    <EmptyFrame
      actions={
        <>
          <Button icon="retry" onClick={onRetry}>
            Reload
          </Button>
          {error.digest ? <CopyButton label="Copy reference" text={() => error.digest ?? ''} /> : null}
        </>
      }
      drawing={
        <CoreFrame>
          <Fault />
        </CoreFrame>
      }
      headingLevel={headingLevel}
      title="This page ran into an error"
    >
      The fault is ours, and showing a page changes no file. If it comes back after reloading, tell whoever runs this
      console
      {error.digest ? `, with the reference ${error.digest}` : ''}.
    </EmptyFrame>
  );
}
