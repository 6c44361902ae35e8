'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { IconButton } from '@/components/ui/icon-button';

/** Reads the page's facts again. */
export function RefreshButton() {
  const router = useRouter();
  const [waiting, startTransition] = useTransition();
  return (
    <IconButton
      aria-disabled={waiting}
      icon="retry"
      label="Refresh"
      onClick={() => startTransition(() => (waiting ? undefined : router.refresh()))}
    />
  );
}
