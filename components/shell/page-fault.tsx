'use client';

import { useState } from 'react';
import { LoadFailure } from '@/components/shell/load-failure';
import { OurFault, type PageFaultProps } from '@/components/shell/our-fault';
import { useRecovery } from '@/components/shell/use-recovery';
import { failureOf } from '@/lib/evo/own-failure';
import { DATABASE_GONE } from '@/lib/store/database-gone';

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
