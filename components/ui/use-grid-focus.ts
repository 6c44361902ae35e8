import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';
import { useFocusWasInside } from '@/components/ui/use-focus-was-inside';
import type { RowKeys } from '@/components/ui/use-row-keys';

export type GridFocus = ReturnType<typeof useGridPosition>;

/**
 * The cell that has the grid's one tab stop. It follows its row through sorting and refreshes; if the row goes, the
 * next one takes its place.
 */
export function useGridPosition({ count, keyAt, indexOf }: RowKeys, firstColumn: number) {
  const [active, setActive] = useState({ rowKey: null as string | null, row: 0, column: firstColumn });
  const [request, setRequest] = useState(0);

  const follow = useCallback((next: GridPosition) => setActive({ rowKey: keyAt(next.row), ...next }), [keyAt]);
  const moveTo = useCallback(
    (next: GridPosition) => {
      follow(next);
      setRequest((count) => count + 1);
    },
    [follow],
  );

  const { rowKey, row: last } = active;
  const found = useMemo(() => {
    if (rowKey === null) return -1;
    // Mostly it stays where it was, and a million rows are many to look through.
    return keyAt(last) === rowKey ? last : indexOf(rowKey);
  }, [rowKey, last, keyAt, indexOf]);
  const row = found >= 0 ? found : Math.max(0, Math.min(last, count - 1));
  const position: GridPosition = { row: active.row === HEAD ? HEAD : row, column: active.column };
  return { position, request, follow, moveTo };
}

type Options = {
  grid: RefObject<HTMLElement | null>;
  focus: GridFocus;
  keys: RowKeys;
  scrollTo: (position: GridPosition) => void;
  /** The focused row went and no row is left. */
  onEmptied: () => void;
};

/** Moves the real focus when asked to, and catches it when the row that had it leaves the document. */
export function useFocusInGrid({ grid, focus, keys, scrollTo, onEmptied }: Options): void {
  const { request } = focus;
  const { row, column } = focus.position;
  const answered = useRef(0);
  useLayoutEffect(() => {
    if (request === answered.current) return;
    answered.current = request;
    scrollTo({ row, column });
    focusCell(grid.current, { row, column });
  }, [request, row, column, grid, scrollTo]);

  const wasInside = useFocusWasInside(grid);
  useLayoutEffect(() => {
    if (!wasInside.current || document.activeElement !== document.body) return;
    if (keys.count === 0) onEmptied();
    else focusCell(grid.current, { row, column });
  }, [keys, wasInside, onEmptied, grid, row, column]);
}

/** Focuses the control of a cell, or the cell itself where it has none. */
function focusCell(grid: HTMLElement | null, { row, column }: GridPosition): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`);
  const widget = cell?.querySelector<HTMLElement>('[data-grid-widget]');
  // Shown even after a press of the mouse: it has moved to where nobody pressed.
  (widget ?? cell)?.focus({ preventScroll: true, focusVisible: true });
}
