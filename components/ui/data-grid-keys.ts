import { type GridPosition, HEAD } from '@/components/ui/data-grid-types';

export type GridKey = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

export type GridExtent = {
  rows: number;
  /** Places of the columns that are on the screen, from left to right. */
  columns: readonly number[];
  /** Rows that fit the window. */
  page: number;
};

/** Where a key moves the focus to, or null for a key that moves nothing. */
export function moveByKey(event: GridKey, from: GridPosition, extent: GridExtent): GridPosition | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  const across = moveAcross(event.key, from, extent.columns);
  if (across !== null && !far) return { row: from.row, column: across };
  const row = moveDown(event.key, from.row, extent, far);
  if (row === null) return null;
  const last = extent.rows - 1;
  return {
    row: Math.max(HEAD, Math.min(last, row)),
    column: far ? cornerColumn(event.key, from, extent) : from.column,
  };
}

function moveAcross(key: string, from: GridPosition, columns: readonly number[]): number | null {
  const place = columns.indexOf(from.column);
  switch (key) {
    case 'ArrowLeft':
      return columns[Math.max(0, place - 1)] ?? from.column;
    case 'ArrowRight':
      return columns[Math.min(columns.length - 1, place + 1)] ?? from.column;
    case 'Home':
      return columns[0] ?? from.column;
    case 'End':
      return columns.at(-1) ?? from.column;
    default:
      return null;
  }
}

function moveDown(key: string, row: number, extent: GridExtent, far: boolean): number | null {
  if (far) {
    if (key === 'Home') return Math.min(0, extent.rows - 1);
    return key === 'End' ? extent.rows - 1 : null;
  }
  switch (key) {
    case 'ArrowUp':
      return row - 1;
    case 'ArrowDown':
      return row + 1;
    case 'PageUp':
      return row <= 0 ? row : Math.max(0, row - extent.page);
    case 'PageDown':
      return row + extent.page;
    default:
      return null;
  }
}

function cornerColumn(key: string, from: GridPosition, extent: GridExtent): number {
  return (key === 'Home' ? extent.columns[0] : extent.columns.at(-1)) ?? from.column;
}

export type GridCommand = 'toggle' | 'extend' | 'all';

/** What a key does to the selection. Space on a button is the button's own. */
export function selectionCommand(event: GridKey, onButton: boolean): GridCommand | null {
  const withCommand = event.ctrlKey || event.metaKey;
  if (event.key === ' ' && !withCommand && !event.altKey) {
    if (event.shiftKey) return 'extend';
    return onButton ? null : 'toggle';
  }
  return event.key.toLowerCase() === 'a' && withCommand && !event.altKey && !event.shiftKey ? 'all' : null;
}

/** The rows from one place to another, both included, in their order. */
export function rangeOf<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  return rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
}
