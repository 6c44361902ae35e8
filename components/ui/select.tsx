'use client';

import { type ChangeEvent, useId } from 'react';
import { Icon } from '@/components/ui/icon';

export type SelectOption = { value: string; label: string };

type SelectProps = {
  label: string;
  /** '' stands for the first option, which lets everything through. */
  value: string;
  /** The word of the option with the value ''. */
  anyLabel: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  disabled?: boolean;
};

/** A combobox: the browser's own list, so that it works by touch, by keyboard and in every contrast theme. */
export function Select({ label, value, anyLabel, options, onChange, disabled = false }: SelectProps) {
  const id = useId();
  const set = value !== '';
  return (
    <span
      className={`relative inline-flex min-h-(--control) min-w-0 items-center gap-1 rounded-6 ps-2 text-12 font-medium forced-colors:border ${
        set ? 'bg-selected shadow-[inset_0_0_0_1px_var(--accent-line)]' : 'shadow-[inset_0_0_0_1px_var(--line-strong)]'
      } hover:bg-hover focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus`}
    >
      <label className="font-regular text-text-2" htmlFor={id}>
        {label}
      </label>
      <select
        className="min-h-(--control) max-w-44 min-w-0 flex-1 field-sizing-content appearance-none truncate bg-transparent pe-6 text-12 text-text focus-visible:outline-0 [&>option]:bg-surface-raised"
        disabled={disabled}
        id={id}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
        value={value}
      >
        <option value="">{anyLabel}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute end-2 text-text-3" name="chevron-down" size={12} />
    </span>
  );
}
