import type { ComponentProps } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-shapes';

export type ButtonVariant = 'plain' | 'primary' | 'danger' | 'ghost' | 'ghost-danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-6 font-medium whitespace-nowrap ' +
  'transition-colors duration-(--t-instant) disabled:cursor-not-allowed aria-disabled:cursor-not-allowed ' +
  'forced-colors:border forced-colors:border-[ButtonBorder]';

const OFF = 'bg-active text-text-disabled shadow-none';

const VARIANTS: Record<ButtonVariant, string> = {
  plain:
    'bg-surface-raised text-text shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] hover:bg-hover active:bg-active',
  primary: 'bg-ink text-on-ink hover:bg-ink-hover active:bg-ink-hover',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover active:bg-danger-hover',
  ghost: 'text-text-2 hover:bg-hover hover:text-text active:bg-active',
  'ghost-danger': 'text-danger-text hover:bg-danger-tint',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-(--control-sm) px-2 text-12',
  medium: 'min-h-(--control) px-2.5',
  large: 'min-h-(--control-lg) px-3.5',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'medium', off = false): string {
  return `${BASE} ${off ? OFF : VARIANTS[variant]} ${SIZES[size]}`;
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
