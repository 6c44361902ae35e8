'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { type DeletedFilter, NO_DELETED_FILTER } from '@/components/files/deleted-filter';
import { parseAsDay } from '@/components/files/parse-as-day';

const parsers = {
  search: parseAsString.withDefault(''),
  deletedBy: parseAsString,
  deletedFrom: parseAsDay,
  deletedTo: parseAsDay,
};

const urlKeys = { search: 'q', deletedBy: 'deleted-by', deletedFrom: 'deleted-from', deletedTo: 'deleted-to' } as const;

export type DeletedSearch = {
  filter: DeletedFilter;
  change: (part: Partial<DeletedFilter>) => void;
  clear: () => void;
};

/** What narrows the deleted files down, kept in the address bar. */
export function useDeletedSearch(): DeletedSearch {
  const [filter, setFilter] = useQueryStates(parsers, { urlKeys, history: 'replace' });
  return {
    filter,
    change: (part) => void setFilter(part),
    clear: () => void setFilter(NO_DELETED_FILTER),
  };
}
