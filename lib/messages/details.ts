import type { Failure } from '@/lib/evo/failure';
import type { MessageDetail } from './message';

/** What `Details` shows and `Copy details` takes: only what is known. Times are ISO 8601. */
export function failureDetails(failure: Failure, fullPath: string | null): MessageDetail[] {
  const rows: [string, string | null][] = [
    ['Status', statusOf(failure)],
    ['Type', failure.type],
    ['Evo’s title', failure.title],
    ['Evo’s detail', failure.detail],
    ['File', fullPath],
    ['Time', failure.at],
    ['Reference', failure.reference],
    ['Evo’s reference', failure.evoReference],
  ];
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

function statusOf({ kind, status }: Failure): string {
  if (status !== null) return String(status);
  if (kind === 'timeout') return 'Timed out';
  return kind === 'connection-lost' || kind === 'console-unreachable' || kind === 'unreadable'
    ? 'No answer'
    : 'Not sent';
}
