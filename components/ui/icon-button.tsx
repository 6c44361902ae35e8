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
  return (
    <button
      aria-label={label}
      className={`icon-button ${danger ? 'icon-button-danger' : 'icon-button-plain'} ${SIZES[size]} ${className}`}
      type={type}
      {...rest}
    >
      <Icon name={icon} size={size === 'small' ? 14 : 16} />
    </button>
  );
}
