import type { ComponentProps } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** The accessible name: what happens, to what. */
  label: string;
  icon: IconName;
  size?: 'small' | 'medium' | 'large';
  danger?: boolean;
};

const SIZES = {
  small: 'size-(--control-sm) rounded-4',
  medium: 'size-(--control) rounded-6',
  large: 'size-(--control-touch) rounded-6',
};

/** A button that shows a mark only. */
export function IconButton({
  label,
  icon,
  size = 'medium',
  danger = false,
  className = '',
  type = 'button',
  ...rest
}: IconButtonProps) {
  const tone = danger
    ? 'hover:bg-danger-tint hover:text-danger-text'
    : 'hover:bg-active hover:text-text aria-expanded:bg-active aria-expanded:text-text aria-pressed:bg-active aria-pressed:text-text forced-colors:aria-pressed:outline-2';
  return (
    <button
      aria-label={label}
      className={`inline-grid shrink-0 place-items-center text-text-2 transition-colors duration-(--t-instant) aria-disabled:cursor-not-allowed aria-disabled:text-text-disabled ${SIZES[size]} ${tone} ${className}`}
      type={type}
      {...rest}
    >
      <Icon name={icon} size={size === 'small' ? 14 : 16} />
    </button>
  );
}
