import { memo } from 'react';
import type { GridColumn } from '@/components/ui/data-grid-types';

type Props<Row> = {
  row: Row;
  index: number;
  top: number;
  columns: readonly GridColumn<Row>[];
  className: string;
  /** Undefined where rows cannot be selected. */
  selected: boolean | undefined;
  busy: boolean;
  leaving: boolean;
  open: boolean;
  /** The column that holds the grid's tab stop, if it is in this row. */
  activeColumn: number | null;
};

function Row<Row>(props: Props<Row>) {
  const { row, index, top, columns, className, selected, busy, leaving, open, activeColumn } = props;
  return (
    <div
      aria-busy={busy || undefined}
      aria-current={open || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`data-grid-row ${className}`}
      data-leaving={leaving || undefined}
      data-row={index}
      role="row"
      style={{ top }}
      tabIndex={-1}
    >
      {columns.map((column, place) => {
        const tabIndex = activeColumn === place ? 0 : -1;
        return (
          <div
            aria-colindex={place + 1}
            aria-describedby={column.describedBy?.(row)}
            aria-label={column.cellLabel?.(row)}
            className={`min-w-0 outline-offset-[-2px] ${column.align === 'end' ? 'text-end tabular-nums' : ''} ${column.className ?? ''}`}
            data-column={place}
            key={column.key}
            role={column.rowHeader ? 'rowheader' : 'gridcell'}
            tabIndex={column.widget ? undefined : tabIndex}
          >
            {column.cell(row, tabIndex)}
          </div>
        );
      })}
    </div>
  );
}

// Of a thousand rows that scroll by, only those that change are drawn again.
export const DataGridRow = memo(Row) as typeof Row;
