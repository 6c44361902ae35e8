'use client';

import type { FileList } from '@/components/files/use-file-list';
import { useSlow } from '@/components/files/use-slow';
import { latePart } from '@/components/ui/late-part';

export const StaleWords = latePart(() => import('@/components/files/stale-words').then((module) => module.StaleWords));

type Props = { list: FileList; workspaceName: string };

/** Says what the list is short of, in a region that is there before: an answer, pages that did not come, changes. */
export function StaleNote({ list, workspaceName }: Props) {
  const slow = useSlow(list);
  const doubt = list.loading ? null : list.set.doubt;
  const short = slow || list.failure !== null || doubt !== null;
  return (
    <div className="px-5 not-empty:pt-2 phone:px-4" role="status">
      {short && <StaleWords doubt={doubt} list={list} onMissing={nothing} slow={slow} workspaceName={workspaceName} />}
    </div>
  );
}

function nothing(): void {
  // What could be said instead has been said in a toast.
}
