import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { moveByKey } from '@/components/ui/data-grid-keys';
import { placeOf } from '@/components/ui/use-grid-events';
import type { GridFocus } from '@/components/ui/use-grid-focus';

type Options = {
  grid: RefObject<HTMLElement | null>;
  rows: number;
  /** The column of row heads included. */
  columns: number;
  pageRows: () => number;
  focus: GridFocus;
};

/** Keys and focus of a whole matrix, listened to in one place. */
export function useMatrixEvents({ grid, rows, columns, pageRows, focus }: Options) {
  const placeIn = (event: { target: EventTarget }) =>
    event.target instanceof Element && grid.current?.contains(event.target) ? placeOf(event.target) : null;

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeIn(event);
    if (place === null || event.defaultPrevented) return;
    const extent = { rows, columns: Array.from({ length: columns }, (_, index) => index), page: pageRows() };
    const next = moveByKey(event, place, extent);
    if (next === null) return;
    focus.moveTo(next);
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent) => {
    const place = placeIn(event);
    if (place !== null && place.column >= 0) focus.follow(place);
  };

  return { onKeyDown, onFocus };
}
