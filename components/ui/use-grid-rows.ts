import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';
import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';
import { useBoxSize } from '@/components/ui/use-box-size';
import { useDrawnOnScroll } from '@/components/ui/use-drawn-on-scroll';
import type { RowKeys } from '@/components/ui/use-row-keys';
import { nearest, TALLEST, whole } from '@/components/ui/tall-list';

/**
 * The virtualizer goes through all it has whenever rows come or go: of a million rows that takes it a blink, of bands of a
 * few rows a part of that.
 */
const BAND = 4;

const ROW_SIZE = { width: 0, height: 32 };
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
  const { height: rowHeight } = useBoxSize(probe, ROW_SIZE);
  const { height: headHeight } = useBoxSize(headProbe, HEAD_SIZE);
  const { count, keyAt } = keys;
  const natural = count * rowHeight;
  const height = Math.min(natural, TALLEST);
  const isSqueezed = natural > height;
  const bandHeight = BAND * rowHeight * (isSqueezed ? height / natural : 1);
  const virtualizer = useVirtualizer({
    count: Math.ceil(count / BAND),
    getScrollElement: () => grid.current,
    estimateSize: () => bandHeight,
    overscan: 1,
    scrollMargin: headHeight,
    rangeExtractor: (range) => bandsOf(range, kept < count ? kept : -1),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, bandHeight, headHeight]);
  useDrawnOnScroll(grid, isSqueezed);

  const { scrollOffset, scrollRect } = virtualizer;
  const shown = scrollRect?.height ?? 0;
  const list = { natural, height, range: headHeight + height + endSpace - shown };
  const { offset, mark } = whole(list, scrollOffset ?? 0);
  // A squeezed list has more bands where it shows than have room there.
  const isNear = (row: number) =>
    !isSqueezed || row === kept || Math.abs(row * rowHeight - offset - shown / 2) < shown / 2 + BAND * rowHeight;

  const scrollTo = ({ row }: GridPosition) => {
    const box = grid.current;
    if (row === HEAD || box === null) return;
    // What is kept is drawn, and what covers it is known to the browser: see `scrollPadding` of the grid.
    if (!isSqueezed) return box.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' });
    const top = row * rowHeight;
    const covered = headHeight + Math.min(endSpace, shown / 2);
    box.scrollTop = nearest(list, box.scrollTop, top + rowHeight + covered - shown, top);
  };

  return {
    rowHeight,
    scrollTo,
    pageRows: () => fullRows((grid.current?.clientHeight ?? 0) - headHeight, endSpace, rowHeight),
    visible: virtualizer
      .getVirtualItems()
      .flatMap(({ index }) => rowsOfBand(index, count))
      .filter(isNear)
      .map((row) => ({ index: row, key: keyAt(row) ?? row, top: row * rowHeight - mark })),
    height,
    /** How far below their place in the document the rows are drawn. */
    shift: (scrollOffset ?? 0) - offset + mark,
    isSqueezed,
    scrollPadding: `${headHeight}px 0 min(${endSpace}px, 50%)`,
  };
}

/** How many rows show whole. A window full of notifications still turns by half a page. */
function fullRows(room: number, endSpace: number, rowHeight: number): number {
  return Math.max(1, Math.floor((room - Math.min(endSpace, room / 2)) / rowHeight));
}

/** The bands of a range, and the one of the row that stays. */
function bandsOf(range: Range, kept: number): number[] {
  const drawn = defaultRangeExtractor(range);
  const band = Math.floor(kept / BAND);
  return kept < 0 || drawn.includes(band) ? drawn : [...drawn, band].sort((a, b) => a - b);
}

function rowsOfBand(band: number, count: number): number[] {
  const first = band * BAND;
  return Array.from({ length: Math.min(BAND, count - first) }, (_, row) => first + row);
}
