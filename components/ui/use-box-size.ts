import { type RefObject, useEffect, useState } from 'react';

export type BoxSize = { width: number; height: number };

/** The size of an element in pixels, as font size, density and width of the window make it; `assumed` until measured. */
export function useBoxSize(ref: RefObject<HTMLElement | null>, assumed: BoxSize): BoxSize {
  const [size, setSize] = useState(assumed);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.borderBoxSize[0];
      // An element that is not shown has no size, which tells nothing of the one it has.
      if (box !== undefined && box.inlineSize + box.blockSize > 0)
        setSize({ width: box.inlineSize, height: box.blockSize });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
