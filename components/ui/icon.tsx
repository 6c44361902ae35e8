import { type IconName, iconShapes } from '@/components/ui/icon-shapes';

/** A mark beside text. Always decorative: the accessible name is the text or the label of the control. */
export function Icon({ name, size = 16, className = '' }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg aria-hidden="true" className={`icon ${className}`} height={size} viewBox="0 0 16 16" width={size}>
      <path d={iconShapes[name]} />
    </svg>
  );
}
