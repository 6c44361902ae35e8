import type { ComponentProps } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

export type ButtonVariant = 'plain' | 'primary' | 'danger' | 'ghost' | 'ghost-danger';
export type ButtonSize = 'small' | 'medium' | 'large';

// Whole names, so that they are found in the sources and none is left out of the style sheet.
const VARIANTS: Record<ButtonVariant, string> = {
  plain: 'button-plain',
  primary: 'button-primary',
  danger: 'button-danger',
  ghost: 'button-ghost',
  'ghost-danger': 'button-ghost-danger',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-(--control-sm) px-2 text-12',
  medium: 'min-h-(--control) px-2.5',
  large: 'min-h-(--control-lg) px-3.5',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'medium', off = false): string {
  return `button ${off ? 'button-off' : VARIANTS[variant]} ${SIZES[size]}`;
}

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName };

/** A button with a visible word. `aria-disabled` keeps it focusable; `disabled` takes it out of the tab order. */
export function Button({
  variant = 'plain',
  size = 'medium',
  icon,
  className = '',
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const off = rest.disabled === true || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button className={`${buttonClass(variant, size, off)} ${className}`} type={type} {...rest}>
      {icon ? <Icon className="-ms-0.5" name={icon} size={size === 'small' ? 12 : 14} /> : null}
      {children}
    </button>
  );
}
