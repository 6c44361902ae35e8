'use client';

import { useId } from 'react';

type DateRangeProps = {
  label: string;
  /** Days as YYYY-MM-DD; '' for none. */
  from: string;
  to: string;
  onChange: (range: { from: string; to: string }) => void;
};

// The browser gives the focus to a part of the field, and then the field itself is not `:focus`.
const INPUT =
  'min-h-(--control) w-29.5 min-w-0 rounded-4 bg-transparent px-1 text-12 phone:flex-1 text-text focus-within:outline-2 focus-within:-outline-offset-2 focus-within:outline-focus data-[empty=true]:text-text-3';

/** Two days that bound a time, both included, as a group named by `label`. */
export function DateRange({ label, from, to, onChange }: DateRangeProps) {
  const id = useId();
  const backwards = from !== '' && to !== '' && from > to;
  const set = from !== '' || to !== '';
  return (
    <div
      aria-describedby={backwards ? `${id}-error` : undefined}
      aria-labelledby={id}
      className={`inline-flex max-w-full items-center gap-x-1 rounded-6 ps-2 pe-1 text-12 forced-colors:border ${
        set ? 'bg-selected shadow-[inset_0_0_0_1px_var(--accent-line)]' : 'shadow-[inset_0_0_0_1px_var(--line-strong)]'
      }`}
      role="group"
    >
      <span className="font-medium text-text-2" id={id}>
        {label}
      </span>
      <DayField invalid={backwards} label="from" onChange={(day) => onChange({ from: day, to })} value={from} />
      <span aria-hidden="true" className="text-text-3">
        –
      </span>
      <DayField invalid={backwards} label="to" onChange={(day) => onChange({ from, to: day })} value={to} />
      {backwards ? (
        <span className="px-1 text-danger-text" id={`${id}-error`}>
          “from” is after “to”
        </span>
      ) : null}
    </div>
  );
}

type DayFieldProps = { label: string; value: string; invalid: boolean; onChange: (day: string) => void };

function DayField({ label, value, invalid, onChange }: DayFieldProps) {
  return (
    <input
      aria-invalid={invalid || undefined}
      aria-label={label}
      className={INPUT}
      data-empty={value === ''}
      onChange={(event) => onChange(event.target.value)}
      type="date"
      value={value}
    />
  );
}
