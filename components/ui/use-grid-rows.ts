import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';
import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';
import { useBoxSize } from '@/components/ui/use-box-size';
import { useRowHeight } from '@/components/ui/use-row-height';
import type { RowKeys } from '@/components/ui/use-row-keys';

/**
 * The virtualizer goes through all it has whenever rows come or go: of a million rows that takes it a blink, of bands of a
 * few rows a part of that.
 */
const BAND = 4;

const HEAD_SIZE = { width: 1, height: 32 };

type Options = {
  grid: RefObject<HTMLElement | null>;
  /** Of the height of a row, and of the head. */
  probe: RefObject<HTMLElement | null>;
  headProbe: RefObject<HTMLElement | null>;
  keys: RowKeys;
  /** The row that stays in the document wherever the window is: the one with the focus. */
  kept: number;
  endSpace: number;
};

export type GridRows = ReturnType<typeof useGridRows>;

/** Which rows are drawn and where. */
export function useGridRows({ grid, probe, headProbe, keys, kept, endSpace }: Options) {
  const rowHeight = useRowHeight(probe);
  const { height: headHeight } = useBoxSize(headProbe, HEAD_SIZE);
  const { count, keyAt } = keys;
  const virtualizer = useVirtualizer({
    count: Math.ceil(count / BAND),
    getScrollElement: () => grid.current,
    estimateSize: () => BAND * rowHeight,
    overscan: 1,
    scrollMargin: headHeight,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const band = Math.floor(kept / BAND);
      if (kept < 0 || kept >= count || drawn.includes(band)) return drawn;
      return [...drawn, band].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, headHeight]);

  const scrollTo = useCallback(
    ({ row }: GridPosition) => {
      // What is kept is drawn, and what covers it is known to the browser: see `scrollPadding` of the grid.
      if (row !== HEAD) grid.current?.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' });
    },
    [grid],
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
    visible: virtualizer
      .getVirtualItems()
      .flatMap(({ index }) => rowsOfBand(index, count))
      .map((row) => ({ index: row, key: keyAt(row) ?? row, top: row * rowHeight })),
    height: count * rowHeight,
    scrollPadding: `${headHeight}px 0 min(${endSpace}px, 50%)`,
  };
}

function rowsOfBand(band: number, count: number): number[] {
  const first = band * BAND;
  return Array.from({ length: Math.min(BAND, count - first) }, (_, row) => first + row);
}
