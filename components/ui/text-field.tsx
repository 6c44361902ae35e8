import type { ComponentProps, ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

const FRAME =
  'flex min-h-(--control) items-center gap-1.5 rounded-6 bg-surface px-2 text-text-3 shadow-[inset_0_0_0_1px_var(--line-control)] ' +
  'focus-within:shadow-[inset_0_0_0_1px_var(--focus)] focus-within:outline-2 focus-within:outline-focus ' +
  'forced-colors:border forced-colors:border-[FieldText]';

const INPUT = 'min-h-6 w-full min-w-0 flex-1 bg-transparent text-text focus-visible:outline-0';

type FieldProps = Omit<ComponentProps<'input'>, 'aria-label'> & {
  /** The accessible name; drawn only where `labelled` by the surroundings is not enough. */
  label: string;
  trailing?: ReactNode;
};

/** One line of text. */
export function TextField({ label, trailing, className = '', type = 'text', ...rest }: FieldProps) {
  return (
    <span className={`${FRAME} ${className}`}>
      <input aria-label={label} className={INPUT} type={type} {...rest} />
      {trailing}
    </span>
  );
}

/** A searchbox. `trailing` holds a key cap or the button that empties it. */
export function SearchField({ label, trailing, className = '', ...rest }: Omit<FieldProps, 'type'>) {
  return (
    <span className={`${FRAME} ${className}`}>
      <Icon name="search" />
      <input aria-label={label} autoComplete="off" className={INPUT} spellCheck={false} type="search" {...rest} />
      {trailing}
    </span>
  );
}
