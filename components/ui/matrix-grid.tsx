'use client';

import { type ReactNode, useRef } from 'react';
import { HEAD } from '@/components/ui/data-grid-types';
import { MatrixHead, MatrixRow } from '@/components/ui/matrix-parts';
import { useBoxSize } from '@/components/ui/use-box-size';
import { useFocusInGrid, useGridPosition } from '@/components/ui/use-grid-focus';
import { useMatrixEvents } from '@/components/ui/use-matrix-events';
import { useMatrixWindow } from '@/components/ui/use-matrix-window';
import { useRowKeys } from '@/components/ui/use-row-keys';

export type MatrixGridProps<Row, Column> = {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowHead: (row: Row) => ReactNode;
  columns: readonly Column[];
  columnKey: (column: Column) => string;
  /** Holds one control, marked `data-grid-widget`, that takes the tab index it is given. */
  columnHead: (column: Column, tabIndex: number) => ReactNode;
  /** The head above the row heads. */
  corner: ReactNode;
  cell: (row: Row, column: Column) => ReactNode;
  loading: boolean;
  /** The sizes, as classes: of a row's head, whose height is every row's, and of a column's, whose width is every column's. */
  rowHeadClassName: string;
  columnHeadClassName: string;
};

/**
 * Rows × columns of any number: only the cells in view are in the document, and the one with the focus. Both heads stay in
 * view. One tab stop; keys follow the ARIA practices for grids. `cell`, `rowHead` and `columnHead` should keep their
 * identity, so that what did not change is not drawn again.
 */
export function MatrixGrid<Row, Column>(props: MatrixGridProps<Row, Column>) {
  const { rows, columns } = props;
  const grid = useRef<HTMLDivElement>(null);
  const rowProbe = useRef<HTMLDivElement>(null);
  const columnProbe = useRef<HTMLDivElement>(null);
  const rowHead = useBoxSize(rowProbe, { width: 256, height: 32 });
  const columnHead = useBoxSize(columnProbe, { width: 112, height: 88 });
  const keys = useRowKeys(rows, props.rowKey);
  const columnKeys = useRowKeys(columns, props.columnKey);
  const focus = useGridPosition(keys, 0);
  const position = { ...focus.position, column: Math.min(focus.position.column, columns.length) };
  const view = useMatrixWindow({ grid, rowKeys: keys, columnKeys, rowHead, columnHead, kept: position });
  useFocusInGrid({
    grid,
    focus: { ...focus, position },
    keys,
    scrollTo: view.scrollTo,
    onEmptied: NOTHING,
  });
  const events = useMatrixEvents({
    grid,
    rows: rows.length,
    columns: columns.length + 1,
    pageRows: view.pageRows,
    focus,
  });
  const activeColumnIn = (row: number) => (position.row === row ? position.column : null);

  return (
    <div
      aria-busy={props.loading || undefined}
      aria-colcount={columns.length + 1}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      className="thin-scroll relative h-full min-h-0 overflow-auto overscroll-contain"
      ref={grid}
      role="grid"
      {...events}
    >
      <div aria-hidden="true" className={`invisible absolute ${props.rowHeadClassName}`} ref={rowProbe} />
      <div aria-hidden="true" className={`invisible absolute ${props.columnHeadClassName}`} ref={columnProbe} />
      <div className="relative min-w-full" style={{ width: view.width, height: view.height }}>
        <MatrixHead
          activeColumn={activeColumnIn(HEAD)}
          columnHead={props.columnHead}
          columns={columns}
          corner={props.corner}
          drawn={view.columns}
          height={columnHead.height}
          rowHeadWidth={rowHead.width}
          width={columnHead.width}
        />
        <div role="rowgroup">
          {view.rows.map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <MatrixRow
                activeColumn={activeColumnIn(index)}
                cell={props.cell}
                columns={columns}
                drawn={view.columns}
                height={rowHead.height}
                index={index}
                key={key}
                row={row}
                rowHead={props.rowHead}
                rowHeadWidth={rowHead.width}
                top={start}
                width={columnHead.width}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const NOTHING = () => undefined;
