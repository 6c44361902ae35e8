import { BlobProblem } from '@/sandbox/blobs/blob-errors';

/** Looks up a header by its name in lower case. */
export type HeaderReader = (name: string) => string | undefined;

export interface Validators {
  etag: string;
  /** Epoch milliseconds. */
  lastModified: number;
}

/** Whether the caller has these very bytes already (304). Throws 412 where a condition of the request is not met. */
export function isUnchanged(header: HeaderReader, blob: Validators): boolean {
  const [match, noneMatch] = [header('if-match'), header('if-none-match')];
  if (match !== undefined && !names(match, blob.etag)) throw new BlobProblem('ConditionNotMet');
  if (match === undefined && changedSince(header('if-unmodified-since'), blob) === true)
    throw new BlobProblem('ConditionNotMet');
  if (noneMatch !== undefined) return names(noneMatch, blob.etag);
  return changedSince(header('if-modified-since'), blob) === false;
}

export interface ByteRange {
  start: number;
  /** Not included. */
  end: number;
}

/**
 * The range that is asked for; null for the whole blob. `x-ms-range` goes before `Range`. Azure knows the forms
 * `bytes=a-` and `bytes=a-b` only: any other one counts as none. Throws 416 for a range behind the end.
 */
export function readRange(header: HeaderReader, blob: Validators & { size: number }): ByteRange | null {
  const found = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header('x-ms-range') ?? header('range') ?? '');
  if (found === null || !stillMeant(header('if-range'), blob)) return null;
  const start = Number(found[1]);
  const end = found[2] ? Math.min(blob.size, Number(found[2]) + 1) : blob.size;
  if (found[2] && Number(found[2]) < start) return null;
  if (start >= blob.size) throw new BlobProblem('InvalidRange', { 'Content-Range': `bytes */${blob.size}` });
  return { start, end };
}

function stillMeant(condition: string | undefined, blob: Validators): boolean {
  if (condition === undefined) return true;
  return condition.startsWith('"') ? condition === blob.etag : changedSince(condition, blob) === false;
}

function names(list: string, etag: string): boolean {
  return list.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
}

/** Null when there is no such date. Dates of HTTP have whole seconds. */
function changedSince(date: string | undefined, blob: Validators): boolean | null {
  const since = Date.parse(date ?? '');
  return Number.isNaN(since) ? null : Math.floor(blob.lastModified / 1000) > Math.floor(since / 1000);
}
