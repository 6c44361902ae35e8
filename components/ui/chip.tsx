import { Icon } from '@/components/ui/icon';

type ChipProps = {
  /** What is filtered: `Modified`. */
  name: string;
  /** To what: `since 1 May`. */
  value: string;
  onRemove: () => void;
};

/** A filter in force, with a button that takes it away. */
export function FilterChip({ name, value, onRemove }: ChipProps) {
  return (
    <span className="inline-flex min-h-(--control-sm) shrink-0 items-center gap-1 rounded-4 bg-surface ps-2 text-12 font-medium whitespace-nowrap text-text shadow-[inset_0_0_0_1px_var(--line-strong)] forced-colors:border">
      <span className="font-normal text-text-2">{name}</span>
      <span className="max-w-48 truncate">{value}</span>
      <button
        aria-label={`Remove filter: ${name} ${value}`}
        className="grid size-(--control-sm) place-items-center rounded-4 text-text-3 hover:text-text"
        onClick={onRemove}
        type="button"
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
