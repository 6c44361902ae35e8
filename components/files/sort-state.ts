import { type FileSort, isServerSort, type SortColumn, startsDescending } from '@/components/files/file-sort';
import type { SortState } from '@/components/ui/data-grid-types';

type Sorting = { wanted: FileSort; inForce: FileSort; complete: boolean; sortBy: (sort: FileSort) => void };

/** What a column's head says and does about sorting. */
export function sortState(column: SortColumn, { wanted, inForce, complete, sortBy }: Sorting): SortState {
  const possible = complete || isServerSort(column);
  const current = inForce.column === column ? inForce : null;
  return {
    direction: current === null ? null : current.descending ? 'descending' : 'ascending',
    onToggle: () =>
      sortBy({ column, descending: wanted.column === column ? !wanted.descending : startsDescending(column) }),
    blocked: possible ? null : 'Sorting by this column waits until all files are listed. Dates can be sorted now.',
  };
}
