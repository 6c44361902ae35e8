'use client';

import type { ListKind } from '@/components/files/file-keys';
import { dataAddress } from '@/components/files/file-place';
import { readConsole } from '@/components/shell/read-console';
import type { FileList } from '@/components/files/use-file-list';
import { useRecovery } from '@/components/shell/use-recovery';
import type { FilePage } from '@/lib/files/wire';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** Loads a list that failed because nothing answered once something does. It asks for one row, and leaves the page as it is. */
export function useListRecovery(place: WorkspacePlace, kind: ListKind, list: FileList): void {
  useRecovery(list.failure, { ask: () => answers(place, kind), onRecovered: list.reload });
}

async function answers(place: WorkspacePlace, kind: ListKind): Promise<boolean> {
  const query = { limit: '1', ...(kind === 'deleted' ? { deleted: 'true' } : {}) };
  try {
    await readConsole<FilePage>(dataAddress(place, 'files', query), undefined, 'clock');
    return true;
  } catch {
    return false;
  }
}
