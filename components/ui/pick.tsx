import { Icon } from '@/components/ui/icon';
import type { SelectOption } from '@/components/ui/select';

type PickProps = { label: string; value: string; options: readonly SelectOption[]; onChange: (value: string) => void };

/** A choice within a sentence: the browser's own list, looking like the word that is chosen. */
export function Pick({ label, value, options, onChange }: PickProps) {
  return (
    <span className="relative -mx-1 inline-flex max-w-full min-w-0 items-center rounded-4 hover:bg-hover focus-within:outline-2 focus-within:outline-focus">
      <select
        aria-label={label}
        className="field-sizing-content min-h-(--control-sm) max-w-full min-w-0 appearance-none truncate bg-transparent ps-1 pe-5 font-semibold text-accent-text focus-visible:outline-0 [&>option]:bg-surface-raised [&>option]:font-normal [&>option]:text-text"
        onChange={(event) => onChange(event.target.value)}
        value={value}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute end-1 text-accent-text" name="chevron-down" size={12} />
    </span>
  );
}
