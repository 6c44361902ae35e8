import { UNKNOWN_PERSON, withinDays } from '@/components/files/file-filter';
import type { ListedFile } from '@/components/files/listed-file';
import { foldText } from '@/lib/names/fold-text';
import { soughtText } from '@/lib/names/sought-text';

/** What the address can ask of the deleted files. Days are local calendar days, both ends included. */
export type DeletedFilter = {
  search: string;
  deletedBy: string | null;
  deletedFrom: string | null;
  deletedTo: string | null;
};

export const NO_DELETED_FILTER: DeletedFilter = { search: '', deletedBy: null, deletedFrom: null, deletedTo: null };

/** A test for one file. A search finds the name and the folder it was deleted from. */
export function deletedMatcher(filter: DeletedFilter): (file: ListedFile) => boolean {
  const wanted = soughtText(filter.search);
  const within = withinDays(filter.deletedFrom, filter.deletedTo);
  return (file) =>
    (wanted === '' || file.folded.includes(wanted) || foldText(file.shownFolder).includes(wanted)) &&
    (filter.deletedBy === null || (file.deletedBy?.id ?? UNKNOWN_PERSON) === filter.deletedBy) &&
    within(file.deletedAt);
}

export function isFilteringDeleted({ search, deletedBy, deletedFrom, deletedTo }: DeletedFilter): boolean {
  return search.trim() !== '' || deletedBy !== null || deletedFrom !== null || deletedTo !== null;
}
