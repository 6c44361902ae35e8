import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';
import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';
import { useBoxSize } from '@/components/ui/use-box-size';
import { useRowHeight } from '@/components/ui/use-row-height';

const HEAD_SIZE = { width: 1, height: 32 };

type Options = {
  grid: RefObject<HTMLElement | null>;
  /** Of the height of a row, and of the head. */
  probe: RefObject<HTMLElement | null>;
  headProbe: RefObject<HTMLElement | null>;
  rowKeys: readonly string[];
  /** The row that stays in the document wherever the window is: the one with the focus. */
  kept: number;
  endSpace: number;
};

export type GridRows = ReturnType<typeof useGridRows>;

/** Which rows are drawn and where. */
export function useGridRows({ grid, probe, headProbe, rowKeys, kept, endSpace }: Options) {
  const rowHeight = useRowHeight(probe);
  const { height: headHeight } = useBoxSize(headProbe, HEAD_SIZE);
  const virtualizer = useVirtualizer({
    count: rowKeys.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: endSpace,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept < 0 || kept >= rowKeys.length || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, headHeight]);

  const scrollTo = useCallback(
    ({ row }: GridPosition) => (row === HEAD ? undefined : virtualizer.scrollToIndex(row, { align: 'auto' })),
    [virtualizer],
  );
  const pageRows = useCallback(() => {
    const height = (grid.current?.clientHeight ?? 0) - headHeight;
    // A window full of notifications still turns by half a page.
    return Math.max(1, Math.floor((height - Math.min(endSpace, height / 2)) / rowHeight));
  }, [grid, endSpace, rowHeight, headHeight]);

  return {
    rowHeight,
    scrollTo,
    pageRows,
    // Rows are all of one height, so the virtualizer needs no names for them: a million would cost it a blink at every change.
    visible: virtualizer
      .getVirtualItems()
      .map(({ index, start }) => ({ index, key: rowKeys[index] ?? index, top: start - headHeight })),
    height: virtualizer.getTotalSize(),
  };
}
