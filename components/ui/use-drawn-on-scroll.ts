import { type RefObject, useEffect, useReducer } from 'react';
import { flushSync } from 'react-dom';

/** Draws the caller again with each step that the element is scrolled by, before it is painted, while `wanted`. */
export function useDrawnOnScroll(element: RefObject<HTMLElement | null>, wanted: boolean): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const box = element.current;
    if (!wanted || box === null) return;
    const drawNow = () => flushSync(draw);
    box.addEventListener('scroll', drawNow);
    return () => box.removeEventListener('scroll', drawNow);
  }, [element, wanted]);
}
