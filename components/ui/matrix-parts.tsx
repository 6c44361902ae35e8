import { memo, type ReactNode } from 'react';
import { HEAD } from '@/components/ui/data-grid-types';
import type { Drawn } from '@/components/ui/use-matrix-window';

/** What a row and the head row share. Sizes in pixels. */
type LineProps<Column> = {
  columns: readonly Column[];
  drawn: readonly Drawn[];
  rowHeadWidth: number;
  /** Of a column. */
  width: number;
  height: number;
  /** The column that holds the grid's tab stop, if it is in this line; the row heads are column 0. */
  activeColumn: number | null;
};

type HeadProps<Column> = LineProps<Column> & {
  corner: ReactNode;
  columnHead: (column: Column, tabIndex: number) => ReactNode;
};

/** The heads of the columns; they stay on top while the rows scroll. */
export function MatrixHead<Column>(props: HeadProps<Column>) {
  const { columns, drawn, rowHeadWidth, width, height, activeColumn, corner, columnHead } = props;
  return (
    <div className="sticky top-0 z-2 bg-surface" role="rowgroup" style={{ height }}>
      <div aria-rowindex={1} className="h-full border-b border-line" data-row={HEAD} role="row">
        <div
          aria-colindex={1}
          className="sticky start-0 z-1 h-full bg-surface outline-offset-[-2px]"
          data-column={0}
          role="columnheader"
          style={{ width: rowHeadWidth }}
          tabIndex={activeColumn === 0 ? 0 : -1}
        >
          {corner}
        </div>
        {drawn.map(({ index, key, start }) => {
          const column = columns[index];
          return column === undefined ? null : (
            <div
              aria-colindex={index + 2}
              className="absolute top-0 h-full"
              data-column={index + 1}
              key={key}
              role="columnheader"
              style={{ left: start, width }}
            >
              {columnHead(column, activeColumn === index + 1 ? 0 : -1)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type RowProps<Row, Column> = LineProps<Column> & {
  row: Row;
  index: number;
  top: number;
  rowHead: (row: Row) => ReactNode;
  cell: (row: Row, column: Column) => ReactNode;
};

function Row<Row, Column>(props: RowProps<Row, Column>) {
  const { row, index, top, columns, drawn, rowHeadWidth, width, height, activeColumn, rowHead, cell } = props;
  const tabIndexOf = (column: number) => (activeColumn === column ? 0 : -1);
  return (
    <div
      aria-rowindex={index + 2}
      className="group/row absolute inset-x-0 top-0 border-b border-line-soft hover:bg-hover"
      data-row={index}
      role="row"
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div
        aria-colindex={1}
        className="sticky start-0 z-1 flex h-full items-center bg-surface outline-offset-[-2px] group-hover/row:bg-hover"
        data-column={0}
        role="rowheader"
        style={{ width: rowHeadWidth }}
        tabIndex={tabIndexOf(0)}
      >
        {rowHead(row)}
      </div>
      {drawn.map(({ index: place, key, start }) => {
        const column = columns[place];
        return column === undefined ? null : (
          <div
            aria-colindex={place + 2}
            className="absolute top-0 flex h-full items-center px-2 outline-offset-[-2px]"
            data-column={place + 1}
            key={key}
            role="gridcell"
            style={{ left: start, width }}
            tabIndex={tabIndexOf(place + 1)}
          >
            {cell(row, column)}
          </div>
        );
      })}
    </div>
  );
}

// Of the rows that scroll by, only those that change are drawn again.
export const MatrixRow = memo(Row) as typeof Row;
