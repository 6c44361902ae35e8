'use client';

import { useId, useMemo } from 'react';
import { useOnline } from '@/components/shell/use-online';
import type { Role } from '@/lib/evo/model';
import type { FileOperation } from '@/lib/files/operation';
import { isPermitted, PERMITTED_ROLES } from '@/lib/files/permissions';

/** What keeps a button from doing what it says, in words that stand in the element of that id. */
export type Bar = {
  id: string;
  why: string;
  icon: 'lock' | 'offline';
  /** It cannot work; else it asks Evo once more. */
  off: boolean;
};

/** Of a file that Evo gave no usable id: nothing can be done with it. */
export const NO_ID: Bar = {
  id: 'file-without-id',
  why: 'Evo gave no usable ID for this file, so it cannot be acted on.',
  icon: 'lock',
  off: true,
};

/** What keeps a button from doing what it says to this very file. */
export function barFor(file: { usable: boolean }, bar: Bar | null): Bar | null {
  return file.usable ? bar : NO_ID;
}

/** What keeps the person from deleting or restoring just now; null where nothing does. */
export function useBar(operation: FileOperation | 'upload', role: Role | null): Bar | null {
  const id = useId();
  const online = useOnline();
  // The same object as long as it says the same: every row hangs on it.
  return useMemo(() => {
    if (!online)
      return { id, why: `You’re offline. You can ${operation} when you’re back.`, icon: 'offline', off: true };
    if (isPermitted(operation, role)) return null;
    const why = `Your role: ${role ?? 'no role'}. Permitted roles: ${PERMITTED_ROLES[operation].join(', ')}.`;
    return { id, why, icon: 'lock', off: false };
  }, [id, online, operation, role]);
}
