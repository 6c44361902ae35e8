import { browserFailure, ReadingFailed, refusalIn } from '@/components/shell/read-console';
import { readLines } from '@/components/shell/read-lines';

type Options = { signal: AbortSignal; /** Longer than the server takes at most. */ deadlineMs: number };

/**
 * The steps of an answer that has one JSON value a line, as many at a time as arrive together. Throws ReadingFailed; an
 * abort goes through as it is. An answer that broke off ends without its last step: whoever reads looks for it.
 */
export async function* loadSteps<Step>(address: string, { signal, deadlineMs }: Options): AsyncGenerator<Step[]> {
  try {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
    const response = await fetch(address, { signal: deadline, headers: { Accept: 'application/x-ndjson' } });
    if (!response.ok || response.body === null) throw new ReadingFailed(await refusalIn(response));
    yield* readLines<Step>(response.body);
  } catch (error) {
    if (signal.aborted || error instanceof ReadingFailed) throw error;
    throw new ReadingFailed(browserFailure({ kind: navigator.onLine ? 'console-unreachable' : 'offline' }));
  }
}

/** What an answer that ended without its last step amounts to. */
export function brokenOff(): ReadingFailed {
  return new ReadingFailed(browserFailure({ kind: 'console-unreachable' }));
}
