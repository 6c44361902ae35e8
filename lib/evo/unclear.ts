import type { Failure } from './failure';

/** Whether what was sent may have taken place although it failed. */
export function leavesUnclear({ kind, status }: Failure): boolean {
  if (kind === 'timeout' || kind === 'connection-lost' || kind === 'unreadable') return true;
  return status !== null && (status < 400 || status === 408 || status >= 500);
}
