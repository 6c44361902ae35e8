import type { ReactNode } from 'react';

/** A key cap. Hidden from screen readers: keys are told in the list of keys, in words. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden="true"
      className="inline-grid h-4 min-w-4 place-items-center rounded-[3px] bg-surface-sunken px-1 font-sans text-11 font-medium text-text-3 shadow-[inset_0_0_0_1px_var(--line-strong)]"
    >
      {children}
    </kbd>
  );
}
