'use client';

import type { FileList } from '@/components/files/use-file-list';
import { useSlow } from '@/components/files/use-slow';
import { latePart } from '@/components/ui/late-part';

export const StaleWords = latePart(() => import('@/components/files/stale-words').then((module) => module.StaleWords));

/** Says what the list is short of: an answer, a refresh that failed, pages that did not come, changes while it loaded. */
export function StaleNote({ list, workspaceName }: { list: FileList; workspaceName: string }) {
  const slow = useSlow(list);
  const doubt = list.loading ? null : list.set.doubt;
  if (!slow && list.failure === null && doubt === null) return null;
  return <StaleWords doubt={doubt} list={list} onMissing={nothing} slow={slow} workspaceName={workspaceName} />;
}

function nothing(): void {
  // What could be said instead has been said in a toast.
}
