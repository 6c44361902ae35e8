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

const LOOK =
  'absolute inset-x-0 top-0 grid items-center border-b border-line-soft hover:bg-hover ' +
  'aria-selected:bg-selected aria-selected:hover:bg-selected-hover data-leaving:opacity-0 ' +
  'aria-[current]:bg-active aria-[current]:shadow-[inset_2px_0_0_var(--accent)] forced-colors:aria-[current]:border-s-2 ' +
  'transition-[background,opacity] duration-(--t-instant) aria-busy:text-text-3 ' +
  'forced-colors:aria-selected:outline-1 forced-colors:aria-selected:-outline-offset-1 forced-colors:aria-selected:outline-[Highlight] ' +
  // For what has to stand on a row and cover a part of it.
  'hover:[--row-bg:var(--hover)] aria-selected:[--row-bg:var(--selected)] aria-selected:hover:[--row-bg:var(--selected-hover)]';

function Row<Row>(props: Props<Row>) {
  const { row, index, top, columns, className, selected, busy, leaving, open, activeColumn } = props;
  return (
    <div
      aria-busy={busy || undefined}
      aria-current={open || undefined}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`group/row h-(--row-height) ${LOOK} ${className}`}
      data-leaving={leaving || undefined}
      data-row={index}
      role="row"
      style={{ transform: `translateY(${top}px)` }}
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
