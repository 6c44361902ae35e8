import { useEffect, useRef } from 'react';

type Props = {
  label: string;
  checked: boolean | 'mixed';
  tabIndex?: number;
  /** It stays in the order of focus, and does nothing. */
  disabled?: boolean;
  /** `shift` is held: a range is meant. */
  onChange: (checked: boolean, shift: boolean) => void;
};

/** A checkbox of three states, with a hit area of its cell. */
export function Checkbox({ label, checked, tabIndex, disabled, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const shift = useRef(false);
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <label className="checkbox-area" onClick={(event) => (shift.current = event.shiftKey)}>
      <input
        aria-label={label}
        checked={checked === true}
        className="checkbox"
        data-grid-widget=""
        aria-disabled={disabled || undefined}
        onChange={(event) => {
          if (!disabled) onChange(event.target.checked, shift.current);
        }}
        ref={input}
        tabIndex={tabIndex}
        type="checkbox"
      />
      {checked !== false && <Tick mixed={checked === 'mixed'} />}
    </label>
  );
}

function Tick({ mixed }: { mixed: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute size-3 text-on-accent forced-colors:hidden"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.75}
      viewBox="0 0 12 12"
    >
      <path d={mixed ? 'M3 6h6' : 'M2.75 6.25l2.25 2.25 4.25-4.75'} />
    </svg>
  );
}
