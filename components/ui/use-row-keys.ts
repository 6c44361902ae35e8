import { useMemo } from 'react';

/** The names of rows, made as they are asked for: those of a million at once would hold up every change. */
export type RowKeys = {
  count: number;
  keyAt: (row: number) => string | null;
  /** The place of a key; -1 for none. */
  indexOf: (key: string) => number;
};

export function useRowKeys<Row>(rows: readonly Row[], rowKey: (row: Row) => string): RowKeys {
  return useMemo(
    () => ({
      count: rows.length,
      keyAt: (index) => {
        const row = rows[index];
        return row === undefined ? null : rowKey(row);
      },
      indexOf: (key) => rows.findIndex((row) => rowKey(row) === key),
    }),
    [rows, rowKey],
  );
}
