/** What one visit of the files page showed. Times are milliseconds, memory is megabytes. */
export type Visit = {
  firstRow: number;
  /** All files are here: any column sorts, any search finds. */
  ready: number;
  /** From each key press in the search to what it found, painted. */
  keys: number[];
  longestBlock: number;
  /** Share of the frames of a scripted scroll that took more than 33 ms. */
  slowFrames: number;
  heap: number;
};

/** Medians of several visits at one size. */
export type Figures = Omit<Visit, 'keys'> & { files: number; keyP95: number; serverMemory: number };

/** The middle of them; of an even number the lower one of the two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that so large a share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function figuresOf(files: number, visits: readonly Visit[], serverMemory: number): Figures {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  return {
    files,
    firstRow: middle((visit) => visit.firstRow),
    ready: middle((visit) => visit.ready),
    keyP95: quantile(
      visits.flatMap((visit) => visit.keys),
      0.95,
    ),
    longestBlock: middle((visit) => visit.longestBlock),
    slowFrames: middle((visit) => visit.slowFrames),
    heap: middle((visit) => visit.heap),
    serverMemory,
  };
}
