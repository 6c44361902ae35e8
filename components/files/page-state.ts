import type { Files } from '@/components/files/use-files';

export type PageState = 'list' | 'no-role' | 'failed' | 'empty' | 'no-match';

/** Which of its states the page is in. An error never looks like an empty list. */
export function pageStateOf({ list, rows }: Files, hasRole: boolean): PageState {
  if (list.failure !== null) {
    const { kind, status } = list.failure;
    // Whoever lost their role is no longer to see what the list still holds.
    if (!hasRole && (kind === 'insufficient-role' || status === 403 || status === 404)) return 'no-role';
    if (list.set.files.length === 0) return 'failed';
  }
  if (list.empty || !list.set.complete) return 'list';
  if (list.set.files.length === 0) return 'empty';
  return rows.length === 0 ? 'no-match' : 'list';
}
