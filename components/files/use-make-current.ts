'use client';

import { useQueryClient } from '@tanstack/react-query';
import { makeCurrent, type OldVersion } from '@/components/files/make-current';
import type { OperationTarget } from '@/components/files/operation-target';
import { useToasts } from '@/components/ui/toast-provider';

/** Makes an older version of a file the latest again. */
export function useMakeCurrent(target: OperationTarget): (version: OldVersion) => void {
  const client = useQueryClient();
  const toasts = useToasts();
  return (version) => void makeCurrent(target, version, { client, toasts });
}
