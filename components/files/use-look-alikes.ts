'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Steps } from '@/components/files/in-steps';
import type { ListedFile } from '@/components/files/listed-file';
import type { LookAlikes } from '@/components/files/look-alikes';
import { useWorkedOut } from '@/components/files/use-worked-out';
import { lateValue } from '@/components/ui/late-part';

const NO_LOOK_ALIKES: LookAlikes = new Map();
// Nothing is found before all files are here, so that what finds it has time to come.
const finder = lateValue(() => import('@/components/files/look-alikes').then((module) => module.findLookAlikes));

/** Which of the files look the same, once that has been found out; see findLookAlikes. */
export function useLookAlikes(files: readonly ListedFile[], ignoreEqual = false): LookAlikes {
  const [find, setFind] = useState(finder.now);
  useEffect(() => {
    if (find !== null) return;
    let wanted = true;
    finder.load().then(
      (loaded) => wanted && setFind(() => loaded),
      // Asked for again with the next list.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [find, files]);
  const work = useMemo(() => () => find?.(files, ignoreEqual) ?? nothingFound(), [find, files, ignoreEqual]);
  return useWorkedOut(work, files.length) ?? NO_LOOK_ALIKES;
}

function* nothingFound(): Steps<LookAlikes> {
  yield;
  return NO_LOOK_ALIKES;
}
