import { useCallback, useMemo } from 'react';

export type RowKeys = { rowKeys: readonly string[]; indexOf: (key: string) => number };

/** The keys of all rows and the way back from a key to its place (-1 for none). */
export function useRowKeys<Row>(rows: readonly Row[], rowKey: (row: Row) => string): RowKeys {
  const rowKeys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  // Places are asked for one at a time, and a map of a million of them takes longer to make than to look through them.
  const indexOf = useCallback((key: string) => rowKeys.indexOf(key), [rowKeys]);
  return { rowKeys, indexOf };
}
