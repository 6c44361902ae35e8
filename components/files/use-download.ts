'use client';

import { useState } from 'react';
import { download } from '@/components/files/download';
import type { OperationTarget } from '@/components/files/operation-target';
import { useToasts } from '@/components/ui/toast-provider';

/** Downloads versions of one file, one at a time. `busy` is the version under way, '' for the latest. */
export function useDownload(target: OperationTarget): { busy: string | null; download: (versionId: string) => void } {
  const [busy, setBusy] = useState<string | null>(null);
  const toasts = useToasts();
  const run = async (versionId: string): Promise<void> => {
    setBusy(versionId);
    await download(target, versionId, toasts);
    setBusy(null);
  };
  return { busy, download: (versionId) => void run(versionId) };
}
