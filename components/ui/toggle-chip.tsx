import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

type ToggleChipProps = { icon: IconName; label: string; count: number; pressed: boolean; onPress: () => void };

/** A filter that is on or off, with how many it keeps. */
export function ToggleChip({ icon, label, count, pressed, onPress }: ToggleChipProps) {
  return (
    <button
      aria-pressed={pressed}
      className="inline-flex min-h-(--control) shrink-0 items-center gap-1.5 rounded-6 px-2 text-12 font-medium whitespace-nowrap text-text-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-hover hover:text-text aria-pressed:bg-selected aria-pressed:text-text aria-pressed:shadow-[inset_0_0_0_1px_var(--accent-line)] forced-colors:border forced-colors:aria-pressed:outline-2"
      onClick={onPress}
      type="button"
    >
      <Icon name={icon} size={12} />
      {label} <span className="text-text-3 tabular-nums">{count.toLocaleString('en')}</span>
    </button>
  );
}
