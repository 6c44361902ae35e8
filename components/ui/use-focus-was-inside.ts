import { type RefObject, useEffect, useRef } from 'react';

/** Whether the last thing that took the focus, or a press, was inside; true also after it has left the document. */
export function useFocusWasInside(box: RefObject<HTMLElement | null>): RefObject<boolean> {
  const inside = useRef(false);
  useEffect(() => {
    const note = (event: Event) => {
      inside.current = event.target instanceof Node && (box.current?.contains(event.target) ?? false);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [box]);
  return inside;
}
