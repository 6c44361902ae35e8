'use client';

import { useEffect, useState } from 'react';
import type { FileList } from '@/components/files/use-file-list';

const SLOW_MS = 5_000;

/** Whether a list that is loading has heard nothing new for five seconds. */
export function useSlow({ loading, set }: FileList): boolean {
  const heard = loading ? set.readAt : null;
  const [slowSince, setSlowSince] = useState<number | null>(null);
  useEffect(() => {
    if (heard === null) return;
    const timer = setTimeout(() => setSlowSince(heard), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlowSince(null);
    };
  }, [heard]);
  return heard !== null && slowSince === heard;
}
