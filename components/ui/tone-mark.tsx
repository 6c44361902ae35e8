import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

export type MarkTone = 'success' | 'info' | 'warning' | 'danger' | 'neutral';

const TILE: Record<MarkTone, string> = {
  success: 'bg-success-tint text-success-text',
  info: 'bg-info-tint text-info-text',
  warning: 'bg-warning-tint text-warning-text',
  danger: 'bg-danger-tint text-danger-text',
  neutral: 'bg-active text-text-2',
};

/** A mark on a tinted tile beside a title: what kind of thing happened. Decorative. */
export function ToneMark({ tone, icon }: { tone: MarkTone; icon: IconName | 'spinner' }) {
  return (
    <span className={`grid size-6 shrink-0 place-items-center rounded-6 ${TILE[tone]}`}>
      {icon === 'spinner' ? <span className="spinner" /> : <Icon name={icon} size={14} />}
    </span>
  );
}
