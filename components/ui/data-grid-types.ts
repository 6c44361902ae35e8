import type { ReactNode } from 'react';

export type SortState = {
  direction: 'ascending' | 'descending' | null;
  onToggle: () => void;
  /** Why the column cannot be sorted just now. */
  blocked: string | null;
};

export type GridColumn<Row> = {
  key: string;
  label: string;
  /** Drawn in place of the label; must hold one control marked `data-grid-widget`. */
  head?: (tabIndex: number) => ReactNode;
  hideLabel?: boolean;
  align?: 'end';
  rowHeader?: boolean;
  /** The cell is one control, marked `data-grid-widget`, that takes the focus and the tab index in place of the cell. */
  widget?: boolean;
  className?: string;
  sort?: SortState;
  /** The accessible name of the cell, where it is more or less than its text. */
  cellLabel?: (row: Row) => string;
  /** The id of the element that says more about the cell. */
  describedBy?: (row: Row) => string | undefined;
  cell: (row: Row, tabIndex: number) => ReactNode;
};

/** `open`: what the row stands for shows beside the grid. */
export type RowState = { busy?: boolean; leaving?: boolean; open?: boolean };

export type GridSelection<Row> = {
  isSelected: (row: Row) => boolean;
  onCheck: (rows: Row[], checked: boolean) => void;
  onCheckAll: () => void;
};

/** What the owner of a grid can ask of it. Keys are row keys. */
export type GridHandle = {
  /** Scrolls there and moves the focus. false where no such row is. */
  focusRow: (rowKey: string, columnKey?: string) => boolean;
  /** The focus to the row after this one, else the one before. false where there is none. */
  focusBeside: (rowKey: string) => boolean;
  /** The key of the row that has, or last had, the focus. */
  currentRow: () => string | null;
};

export const HEAD = -1;

/** Where the focus is; row -1 is the head. */
export type GridPosition = { row: number; column: number };
