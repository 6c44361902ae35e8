import type { ReactNode } from 'react';
import type { Tone } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

const TONES: Record<Tone, { frame: string; mark: string }> = {
  neutral: { frame: 'bg-active', mark: 'text-text-2' },
  danger: { frame: 'bg-danger-tint', mark: 'text-danger-text' },
  warning: { frame: 'bg-warning-tint', mark: 'text-warning-text' },
  success: { frame: 'bg-success-tint', mark: 'text-success-text' },
  info: { frame: 'bg-info-tint', mark: 'text-info-text' },
};

type BannerProps = { tone: Tone; icon: IconName; children: ReactNode; className?: string };

/** A tinted note inside a page. It announces nothing by itself. */
export function Banner({ tone, icon, children, className = '' }: BannerProps) {
  return (
    <div className={`flex gap-2 rounded-6 py-2 ps-2.5 pe-3 text-text ${TONES[tone].frame} ${className}`}>
      <Icon className={`mt-0.5 ${TONES[tone].mark}`} name={icon} />
      <div className="min-w-0 break-words">{children}</div>
    </div>
  );
}
