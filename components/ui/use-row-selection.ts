import { useRef } from 'react';
import { type GridCommand, rangeOf } from '@/components/ui/data-grid-keys';
import type { GridSelection } from '@/components/ui/data-grid-types';
import type { RowKeys } from '@/components/ui/use-row-keys';

export type RowSelection = {
  toggle: (index: number) => void;
  extend: (index: number) => void;
  /** The row was checked or unchecked by its own control. */
  begin: (index: number) => void;
  run: (command: GridCommand, index: number) => void;
};

/** Checking rows one by one and in ranges: a range runs from the row that was last checked or unchecked. */
export function useRowSelection<Row>(
  rows: readonly Row[],
  { keyAt, indexOf }: RowKeys,
  selection: GridSelection<Row> | undefined,
): RowSelection {
  const anchor = useRef<string | null>(null);

  const begin = (index: number) => void (anchor.current = keyAt(index));

  const toggle = (index: number) => {
    const row = rows[index];
    if (row === undefined || selection === undefined) return;
    begin(index);
    selection.onCheck([row], !selection.isSelected(row));
  };

  const extend = (index: number) => {
    const from = anchor.current === null ? -1 : indexOf(anchor.current);
    selection?.onCheck(rangeOf(rows, from < 0 ? index : from, index), true);
  };

  const run = (command: GridCommand, index: number) => {
    if (command === 'all') selection?.onCheckAll();
    else if (command === 'extend') extend(index);
    else toggle(index);
  };

  return { toggle, extend, begin, run };
}
