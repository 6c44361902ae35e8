import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';
import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';
import { useRowHeight } from '@/components/ui/use-row-height';

const HEAD_HEIGHT = 32;

type Options = {
  grid: RefObject<HTMLElement | null>;
  probe: RefObject<HTMLElement | null>;
  rowKeys: readonly string[];
  /** The row that stays in the document wherever the window is: the one with the focus. */
  kept: number;
  endSpace: number;
};

export type GridRows = ReturnType<typeof useGridRows>;

/** Which rows are drawn and where. */
export function useGridRows({ grid, probe, rowKeys, kept, endSpace }: Options) {
  const rowHeight = useRowHeight(probe);
  const virtualizer = useVirtualizer({
    count: rowKeys.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rowKeys[index] ?? index,
    overscan: 4,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: endSpace,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept < 0 || kept >= rowKeys.length || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const scrollTo = useCallback(
    ({ row }: GridPosition) => (row === HEAD ? undefined : virtualizer.scrollToIndex(row, { align: 'auto' })),
    [virtualizer],
  );
  const pageRows = useCallback(() => {
    const height = (grid.current?.clientHeight ?? 0) - HEAD_HEIGHT;
    // A window full of notifications still turns by half a page.
    return Math.max(1, Math.floor((height - Math.min(endSpace, height / 2)) / rowHeight));
  }, [grid, endSpace, rowHeight]);

  return {
    rowHeight,
    scrollTo,
    pageRows,
    visible: virtualizer.getVirtualItems().map(({ index, start, key }) => ({ index, key, top: start - HEAD_HEIGHT })),
    height: virtualizer.getTotalSize(),
  };
}
