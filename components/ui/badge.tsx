import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

export type Tone = 'neutral' | 'danger' | 'warning' | 'success' | 'info';
type BadgeTone = Tone | 'line' | 'quiet';

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-active text-text-2 px-1.5',
  danger: 'bg-danger-tint text-danger-text px-1.5',
  warning: 'bg-warning-tint text-warning-text px-1.5',
  success: 'bg-success-tint text-success-text px-1.5',
  info: 'bg-info-tint text-info-text px-1.5',
  line: 'text-text-2 px-1.5 shadow-[inset_0_0_0_1px_var(--line-strong)]',
  // A routine outcome needs no look: word and mark, no tint.
  quiet: 'font-normal text-text-2',
};

/** A word with a mark and, where it needs a look, a tint. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex min-h-5 items-center gap-1 rounded-4 text-12 font-medium whitespace-nowrap ${TONES[tone]}`}
    >
      {icon ? <Icon name={icon} size={12} /> : null}
      {children}
    </span>
  );
}
