import { type FocusEvent, type KeyboardEvent, useRef } from 'react';

/** Up on a menu's button opens the menu at its last item; its library knows of the first alone. */
export function useOpeningAtEnd(open: () => void) {
  const fromEnd = useRef(false);

  /** For the button. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' || event.defaultPrevented) return;
    event.preventDefault();
    fromEnd.current = true;
    open();
  };

  /** For the menu: it goes to the first item when it has come, and from there to the last. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (!fromEnd.current || event.target === event.currentTarget) return;
    fromEnd.current = false;
    Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')).at(-1)?.focus();
  };

  return { onKeyDown, onFocus };
}
