import type { Failure } from './failure';

/** A gateway's word that nothing behind it answers. */
const SILENT_STATUSES: readonly (number | null)[] = [502, 503, 504];

/** Whether a failure is a sign that an API is not there at all. A refusal is an answer, and so is an internal error (500). */
export function leavesApiSilent({ kind, status }: Pick<Failure, 'kind' | 'status'>): boolean {
  if (kind === 'unreachable' || kind === 'connection-lost' || kind === 'timeout') return true;
  return kind === 'not-answering' || SILENT_STATUSES.includes(status);
}
