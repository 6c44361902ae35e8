import type { ReactNode } from 'react';

/** A key cap. Hidden from screen readers: keys are told in the list of keys, in words. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd aria-hidden="true" className="key-cap">
      {children}
    </kbd>
  );
}
