import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { browserFailure, ReadingFailed, refusalIn } from '@/components/shell/read-console';
import { readLines } from '@/components/shell/read-lines';

/** A reading that the console tells step by step, one JSON value a line. */
export type SteppedReading<Step, Reading> = {
  address: string;
  /** Longer than the server takes at most. */
  deadlineMs: number;
  /** What is known before the first step. */
  nothing: Reading;
  /** The reading with more steps; the one before stays as it is. */
  withSteps: (reading: Reading, steps: readonly Step[]) => Reading;
  /** Whether the last step has come. */
  ended: (reading: Reading) => boolean;
};

type Context = { client: QueryClient; queryKey: QueryKey; signal: AbortSignal };

/**
 * Reads all of it. The first time it shows as it comes; a reading that was whole stays until the new one is. An answer that
 * broke off has failed. Throws ReadingFailed; an abort goes through as it is.
 */
export async function loadReading<Step, Reading>(
  source: SteppedReading<Step, Reading>,
  { client, queryKey, signal }: Context,
): Promise<Reading> {
  const before = client.getQueryData<Reading>(queryKey);
  const showsAsItComes = before === undefined || !source.ended(before);
  let reading = source.nothing;
  try {
    for await (const steps of stepsOf<Step>(source, signal)) {
      reading = source.withSteps(reading, steps);
      if (showsAsItComes) client.setQueryData(queryKey, reading);
    }
  } catch (error) {
    if (signal.aborted || error instanceof ReadingFailed) throw error;
    throw new ReadingFailed(browserFailure({ kind: navigator.onLine ? 'console-unreachable' : 'offline' }));
  }
  if (!source.ended(reading)) throw new ReadingFailed(browserFailure({ kind: 'console-unreachable' }));
  return reading;
}

/** As many at a time as arrive together. */
async function* stepsOf<Step>(
  { address, deadlineMs }: { address: string; deadlineMs: number },
  signal: AbortSignal,
): AsyncGenerator<Step[]> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  const response = await fetch(address, { signal: deadline, headers: { Accept: 'application/x-ndjson' } });
  if (!response.ok || response.body === null) throw new ReadingFailed(await refusalIn(response));
  yield* readLines<Step>(response.body);
}
