import { useId } from 'react';
import { type GridColumn, HEAD, type SortState } from '@/components/ui/data-grid-types';
import { Icon } from '@/components/ui/icon';

type Props<Row> = { columns: readonly GridColumn<Row>[]; className: string; activeColumn: number | null };

/** The row of column heads. It stays on top while the rows scroll, and is one line up from the first of them by keyboard. */
export function DataGridHead<Row>({ columns, className, activeColumn }: Props<Row>) {
  return (
    <div
      aria-rowindex={1}
      className={`sticky top-0 z-2 grid h-8 items-center border-b border-line bg-surface text-12 font-medium text-text-3 phone:sr-only ${className}`}
      data-row={HEAD}
      role="row"
    >
      {columns.map((column, place) => {
        const tabIndex = activeColumn === place ? 0 : -1;
        const isWidget = column.head !== undefined || column.sort !== undefined;
        return (
          <div
            aria-colindex={place + 1}
            aria-sort={column.sort?.direction ?? undefined}
            className={`min-w-0 truncate outline-offset-[-2px] aria-[sort]:text-text ${column.align === 'end' ? 'text-end' : ''} ${column.className ?? ''}`}
            data-column={place}
            key={column.key}
            role="columnheader"
            tabIndex={isWidget ? undefined : tabIndex}
          >
            <HeadContent column={column} tabIndex={tabIndex} />
          </div>
        );
      })}
    </div>
  );
}

function HeadContent<Row>({ column, tabIndex }: { column: GridColumn<Row>; tabIndex: number }) {
  if (column.head) return column.head(tabIndex);
  if (column.sort) return <SortButton label={column.label} sort={column.sort} tabIndex={tabIndex} />;
  return <span className={column.hideLabel ? 'sr-only' : ''}>{column.label}</span>;
}

type SortButtonProps = { label: string; sort: SortState; tabIndex: number };

function SortButton({ label, sort, tabIndex }: SortButtonProps) {
  const id = useId();
  return (
    <>
      <button
        aria-describedby={sort.blocked === null ? undefined : id}
        aria-disabled={sort.blocked !== null || undefined}
        className="inline-flex min-h-6 items-center gap-1 rounded-4 hover:text-text aria-disabled:cursor-not-allowed"
        data-grid-widget=""
        data-tip={sort.blocked ?? undefined}
        onClick={sort.blocked === null ? sort.onToggle : undefined}
        tabIndex={tabIndex}
        type="button"
      >
        {label}
        {sort.direction !== null && (
          <Icon name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size={12} />
        )}
      </button>
      {sort.blocked !== null && (
        <span hidden id={id}>
          {sort.blocked}
        </span>
      )}
    </>
  );
}
