'use client';

import { type CSSProperties, type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { DataGridHead } from '@/components/ui/data-grid-head';
import { DataGridRow } from '@/components/ui/data-grid-row';
import {
  type GridColumn,
  type GridHandle,
  type GridSelection,
  HEAD,
  type RowState,
} from '@/components/ui/data-grid-types';
import { SortNews } from '@/components/ui/sort-news';
import { useGridEvents } from '@/components/ui/use-grid-events';
import { useFocusInGrid, useGridPosition } from '@/components/ui/use-grid-focus';
import { useGridRows } from '@/components/ui/use-grid-rows';
import { useRowKeys } from '@/components/ui/use-row-keys';
import { useRowSelection } from '@/components/ui/use-row-selection';

export type DataGridProps<Row> = {
  ref?: Ref<GridHandle>;
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly GridColumn<Row>[];
  /** The tracks of a row, `grid-cols-[…]` for each width. */
  rowClassName: string;
  /** Where the focus starts: the place of the row header. */
  firstColumn: number;
  loading: boolean;
  /** Rows there will be in all; -1 while that is unknown. */
  rowCount: number;
  rowState?: (row: Row) => RowState;
  selection?: GridSelection<Row>;
  /** Keys the grid does not use itself, pressed with the focus on a row. */
  onRowKey?: (event: KeyboardEvent, row: Row) => void;
  /** The row with the focus went, and it was the last one. */
  onEmptied: () => void;
  /** Free space below the last row, in pixels, for what floats over the grid. */
  endSpace: number;
};

/**
 * A grid with one tab stop, of any number of rows: only those on the screen are in the document, and the one with the
 * focus. Keys follow the ARIA practices for grids; selection as in lists: Space, Shift+Space, Ctrl/Cmd+A.
 */
export function DataGrid<Row>({ ref, ...props }: DataGridProps<Row>) {
  const { rows, columns, selection, rowState, firstColumn, endSpace, rowClassName } = props;
  const grid = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const headProbe = useRef<HTMLDivElement>(null);
  const keys = useRowKeys(rows, props.rowKey);
  const focus = useGridPosition(keys, firstColumn);
  const { position, moveTo } = focus;
  const view = useGridRows({ grid, probe, headProbe, keys, kept: position.row, endSpace });
  useFocusInGrid({ grid, focus, keys, scrollTo: view.scrollTo, onEmptied: props.onEmptied });
  const checking = useRowSelection(rows, keys, selection);
  const events = useGridEvents({ grid, rows, view, focus, checking, firstColumn, onRowKey: props.onRowKey });

  useImperativeHandle(ref, () => ({
    focusRow: (key, columnKey) => {
      const row = keys.indexOf(key);
      const column = columns.findIndex((one) => one.key === columnKey);
      if (row >= 0) moveTo({ row, column: column < 0 ? firstColumn : column });
      return row >= 0;
    },
    focusBeside: (key) => {
      const row = keys.indexOf(key);
      const beside = row + 1 < rows.length ? row + 1 : row - 1;
      if (row < 0 || beside < 0) return false;
      moveTo({ row: beside, column: firstColumn });
      return true;
    },
    currentRow: () => keys.keyAt(position.row),
  }));

  return (
    <>
      <div
        aria-busy={props.loading || undefined}
        aria-colcount={columns.length}
        aria-label={props.label}
        aria-multiselectable={selection ? true : undefined}
        aria-rowcount={props.rowCount < 0 ? -1 : props.rowCount + 1}
        className="thin-scroll relative h-full min-h-0 overflow-auto overscroll-contain"
        ref={grid}
        role="grid"
        style={{ '--row-height': `${view.rowHeight}px`, scrollPadding: view.scrollPadding } as CSSProperties}
        {...events}
      >
        <div aria-hidden="true" className="invisible absolute h-(--row) w-0 phone:h-15" ref={probe} />
        <div aria-hidden="true" className="invisible absolute h-8 w-px phone:h-0" ref={headProbe} />
        <div className="contents" role="rowgroup">
          <DataGridHead
            activeColumn={position.row === HEAD ? position.column : null}
            className={rowClassName}
            columns={columns}
          />
        </div>
        <div className={view.isSqueezed ? 'overflow-clip' : ''} style={{ height: view.height + endSpace }}>
          <div className="relative" role="rowgroup" style={{ top: view.shift }}>
            {view.visible.map(({ index, top, key }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const state = rowState?.(row);
              return (
                <DataGridRow
                  activeColumn={position.row === index ? position.column : null}
                  busy={state?.busy ?? false}
                  className={rowClassName}
                  columns={columns}
                  index={index}
                  key={key}
                  leaving={state?.leaving ?? false}
                  open={state?.open ?? false}
                  row={row}
                  selected={selection?.isSelected(row)}
                  top={top}
                />
              );
            })}
          </div>
        </div>
      </div>
      <SortNews columns={columns} />
    </>
  );
}
