import type { ComponentProps, ReactNode } from 'react';

/**
 * A table that turns into two-line rows on a phone. The roles are spelled out, since changing how a table's parts are
 * displayed takes their meaning from them in some browsers.
 */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <table aria-label={label} className="w-full table-fixed border-separate border-spacing-0 phone:block" role="table">
      <thead className="sticky top-0 z-10 bg-surface phone:sr-only" role="rowgroup">
        <tr role="row">{head}</tr>
      </thead>
      {children}
    </table>
  );
}

export function TableBody({ className = '', ...rest }: ComponentProps<'tbody'>) {
  return <tbody className={`phone:block ${className}`} role="rowgroup" {...rest} />;
}

/** `end`: the head of figures, which stand at the end of their cells. */
export function HeadCell({ end = false, className = '', ...rest }: ComponentProps<'th'> & { end?: boolean }) {
  return (
    <th
      className={`h-8 border-b border-line px-2 ${end ? 'text-end' : 'text-start'} text-12 font-medium text-text-3 first:ps-5 last:pe-5 ${className}`}
      role="columnheader"
      scope="col"
      {...rest}
    />
  );
}

export function Row({ className = '', ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      className={`hover:bg-hover hover:[--row-bg:var(--hover)] phone:grid phone:grid-cols-[minmax(0,1fr)_auto] phone:items-center phone:gap-x-2 phone:gap-y-1 phone:border-b phone:border-line-soft phone:px-4 phone:py-2.5 ${className}`}
      role="row"
      {...rest}
    />
  );
}

const CELL =
  'h-(--row) truncate border-b border-line-soft px-2 first:ps-5 last:pe-5 phone:h-auto phone:border-0 phone:p-0! ';

export function Cell({ className = '', ...rest }: ComponentProps<'td'>) {
  return <td className={`${CELL} text-text-2 ${className}`} role="cell" {...rest} />;
}

/** The cell that names its row. */
export function RowHead({ className = '', strong = false, ...rest }: ComponentProps<'th'> & { strong?: boolean }) {
  const look = strong ? 'font-medium text-text' : 'font-normal text-text-2';
  return <th className={`${CELL} text-start ${look} ${className}`} role="rowheader" scope="row" {...rest} />;
}
