'use client';

import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { type FileFilter, NO_FILTER, parseFolder } from '@/components/files/file-filter';
import { DEFAULT_SORT, type FileSort, SORT_COLUMNS } from '@/components/files/file-sort';
import { parseAsDay } from '@/components/files/parse-as-day';
import { FAMILIES } from '@/lib/files/family';

const parseAsFolder = createParser({ parse: parseFolder, serialize: (folder: string) => folder });

const parseAsSort = createParser<FileSort>({
  parse: (text) => {
    const column = SORT_COLUMNS.find((one) => one === text.replace(/^-/, ''));
    return column === undefined ? null : { column, descending: text.startsWith('-') };
  },
  serialize: ({ column, descending }) => (descending ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.descending === b.descending,
}).withDefault(DEFAULT_SORT);

const filterParsers = {
  // The address is told when the typing rests: the router answers a new one by drawing the page anew.
  search: parseAsString.withDefault('').withOptions({ limitUrlUpdates: { method: 'debounce', timeMs: 300 } }),
  folder: parseAsFolder,
  family: parseAsStringLiteral(FAMILIES),
  createdBy: parseAsString,
  modifiedBy: parseAsString,
  createdFrom: parseAsDay,
  createdTo: parseAsDay,
  modifiedFrom: parseAsDay,
  modifiedTo: parseAsDay,
};

const urlKeys = {
  search: 'q',
  folder: 'folder',
  family: 'type',
  createdBy: 'created-by',
  modifiedBy: 'modified-by',
  createdFrom: 'created-from',
  createdTo: 'created-to',
  modifiedFrom: 'modified-from',
  modifiedTo: 'modified-to',
} as const;

export type FileSearch = {
  filter: FileFilter;
  sort: FileSort;
  change: (part: Partial<FileFilter>) => void;
  clear: () => void;
  sortBy: (sort: FileSort) => void;
};

/** Filter and order, kept in the address bar. */
export function useFileSearch(): FileSearch {
  const [values, setValues] = useQueryStates({ ...filterParsers, sort: parseAsSort }, { urlKeys, history: 'replace' });
  const { sort, ...parts } = values;
  const key = JSON.stringify(parts);
  // A new object only for a new filter: everything that is worked out from it hangs on it.
  const filter = useMemo<FileFilter>(() => ({ ...NO_FILTER, ...(JSON.parse(key) as FileFilter) }), [key]);
  return {
    filter,
    sort,
    change: useCallback((part) => void setValues(part), [setValues]),
    clear: useCallback(() => void setValues(NO_FILTER), [setValues]),
    sortBy: useCallback((next) => void setValues({ sort: next }), [setValues]),
  };
}
