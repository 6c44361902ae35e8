type SegmentsProps<T extends string> = {
  /** The accessible name of the group. */
  label: string;
  value: T | null;
  /** Which is pressed where `value` is none of them: none. */
  options: readonly { value: T; label: string; count?: number }[];
  onChange: (value: T) => void;
};

/** A few choices side by side, one of them pressed. A count beside a word says what choosing it would show. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  return (
    <div aria-label={label} className="inline-flex shrink-0 gap-0.5 rounded-6 bg-active p-0.5" role="group">
      {options.map((option) => (
        <button
          aria-pressed={option.value === value}
          className="inline-flex min-h-6 items-center gap-1.5 rounded-4 px-2 text-12 font-medium whitespace-nowrap text-text-2 hover:text-text aria-pressed:bg-surface-raised aria-pressed:text-text aria-pressed:shadow-low forced-colors:border forced-colors:aria-pressed:border-[Highlight] pointer-coarse:min-h-10 pointer-coarse:px-3"
          key={option.value}
          onClick={() => onChange(option.value)}
          type="button"
        >
          {option.label}
          {option.count === undefined ? null : (
            <span className="font-normal text-text-2 tabular-nums">{option.count.toLocaleString('en')}</span>
          )}
        </button>
      ))}
    </div>
  );
}
