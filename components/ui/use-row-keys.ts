import { useCallback, useMemo } from 'react';

export type RowKeys = { rowKeys: readonly string[]; indexOf: (key: string) => number };

/** The keys of all rows and the way back from a key to its place (-1 for none). */
export function useRowKeys<Row>(rows: readonly Row[], rowKey: (row: Row) => string): RowKeys {
  const rowKeys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const places = useMemo(() => new Map(rowKeys.map((key, index) => [key, index])), [rowKeys]);
  const indexOf = useCallback((key: string) => places.get(key) ?? -1, [places]);
  return { rowKeys, indexOf };
}
