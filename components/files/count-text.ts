export type ListCount = {
  /** Files that pass the filter, of those loaded. */
  matching: number;
  loaded: number;
  /** As Evo counts them. */
  total: number;
  filtering: boolean;
  complete: boolean;
};

/** What the status says of the list: `204 files`, `9 of 204 files`, `5,000 of 100,000 files, loading`, `No files`. */
export function countText(count: ListCount): string {
  if (!count.complete) return loadingText(count);
  if (count.total === 0) return 'No files';
  const files = count.total === 1 ? 'file' : 'files';
  return count.filtering
    ? `${grouped(count.matching)} of ${grouped(count.total)} ${files}`
    : `${grouped(count.total)} ${files}`;
}

function loadingText({ matching, loaded, total, filtering }: ListCount): string {
  const progress = `${grouped(loaded)} of ${grouped(total)} files, loading`;
  return filtering ? `${grouped(matching)} match so far; ${progress}` : progress;
}

/** Of files that Evo gave no usable id. */
export function unusableText(count: number): string {
  return `${fileCount(count)} without a usable ID cannot be acted on`;
}

let numbers: Intl.NumberFormat | undefined;

/** 1284 → `1,284`. */
export function grouped(count: number): string {
  return (numbers ??= new Intl.NumberFormat('en')).format(count);
}

/** `1 file`, `1,284 files`. */
export function fileCount(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'file' : 'files'}`;
}
