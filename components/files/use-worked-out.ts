import { startTransition, useEffect, useMemo, useState } from 'react';
import { allAtOnce, type Steps } from '@/components/files/in-steps';

/** What so many files come to is worked out before the page is drawn; of more it would hold the page up. */
export const FEW = 20_000;

/**
 * What comes of the work on so many files. Of many it comes later, and until then what last came stands; null: nothing
 * came yet. New work puts an end to the one before, so `work` must be the same function for the same work.
 */
export function useWorkedOut<T>(work: () => Steps<T>, files: number): T | null {
  const few = files <= FEW;
  const atOnce = useMemo(() => (few ? allAtOnce(work()) : null), [work, few]);
  const [later, setLater] = useState<{ result: T } | null>(null);
  useEffect(() => {
    if (few) return;
    const stopper = new AbortController();
    void inTurns(work, stopper.signal).then((result) => startTransition(() => setLater({ result })));
    return () => stopper.abort();
  }, [work, few]);
  return few ? atOnce : (later?.result ?? null);
}

/** Its code comes with the first long list. Where it does not come, the page is held up rather than left without. */
async function inTurns<T>(work: () => Steps<T>, signal: AbortSignal): Promise<T> {
  const loaded = await import('@/components/files/step-by-step').catch(() => null);
  if (loaded !== null) return loaded.stepByStep(work(), signal);
  return signal.aborted ? new Promise<never>(() => undefined) : allAtOnce(work());
}
