import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo } from 'react';
import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';
import type { BoxSize } from '@/components/ui/use-box-size';
import type { RowKeys } from '@/components/ui/use-row-keys';

/** A row or a column that is drawn, and how far in it begins. */
export type Drawn = { index: number; key: string; start: number };

type Options = {
  grid: RefObject<HTMLElement | null>;
  rowKeys: RowKeys;
  columnKeys: RowKeys;
  /** The head of a row and that of a column: what stays while the cells scroll, and how large a cell is. */
  rowHead: BoxSize;
  columnHead: BoxSize;
  /** Its row and column are drawn wherever the window is. */
  kept: GridPosition;
};

/** Which part of a matrix is drawn: what the window shows, a little around it, and the cell with the focus. */
export function useMatrixWindow({ grid, rowKeys, columnKeys, rowHead, columnHead, kept }: Options) {
  const { drawn: rows, show: showRow } = useLine({
    grid,
    keys: rowKeys,
    size: rowHead.height,
    margin: columnHead.height,
    kept: kept.row,
    horizontal: false,
  });
  const { drawn: columns, show: showColumn } = useLine({
    grid,
    keys: columnKeys,
    size: columnHead.width,
    margin: rowHead.width,
    kept: kept.column - 1,
    horizontal: true,
  });
  const scrollTo = useCallback(
    ({ row, column }: GridPosition) => {
      if (row !== HEAD) showRow(row);
      if (column > 0) showColumn(column - 1);
    },
    [showRow, showColumn],
  );
  const pageRows = useCallback(() => {
    const height = (grid.current?.clientHeight ?? 0) - columnHead.height;
    return Math.max(1, Math.floor(height / rowHead.height));
  }, [grid, columnHead.height, rowHead.height]);
  return {
    rows,
    columns,
    height: columnHead.height + rowKeys.count * rowHead.height,
    width: rowHead.width + columnKeys.count * columnHead.width,
    scrollTo,
    pageRows,
  };
}

type LineOptions = {
  grid: RefObject<HTMLElement | null>;
  keys: RowKeys;
  size: number;
  margin: number;
  kept: number;
  horizontal: boolean;
};

function useLine({ grid, keys, size, margin, kept, horizontal }: LineOptions) {
  const { count, keyAt } = keys;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept < 0 || kept >= count || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    },
    [kept, count],
  );
  const virtualizer = useVirtualizer({
    count,
    horizontal,
    getScrollElement: () => grid.current,
    estimateSize: () => size,
    overscan: horizontal ? 2 : 6,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    rangeExtractor,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size, margin]);
  const items = virtualizer.getVirtualItems();
  const drawn = useMemo(
    () => items.map(({ index }): Drawn => ({ index, key: keyAt(index) ?? '', start: margin + index * size })),
    [items, keyAt, margin, size],
  );
  const show = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  return { drawn, show };
}
