import { type RefObject, useEffect, useState } from 'react';

const COMPACT = 32;

/** The height of a row in pixels, as density, pointer and width of the window make it: measured on a probe. */
export function useRowHeight(probe: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(COMPACT);
  useEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = entry?.borderBoxSize[0]?.blockSize ?? 0;
      if (measured > 0) setHeight(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [probe]);
  return height;
}
