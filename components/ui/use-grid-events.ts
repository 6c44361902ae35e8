import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { moveByKey, selectionCommand } from '@/components/ui/data-grid-keys';
import type { GridPosition } from '@/components/ui/data-grid-types';
import type { GridFocus } from '@/components/ui/use-grid-focus';
import type { GridRows } from '@/components/ui/use-grid-rows';
import type { RowSelection } from '@/components/ui/use-row-selection';

type Options<Row> = {
  grid: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  view: GridRows;
  focus: GridFocus;
  checking: RowSelection;
  firstColumn: number;
  onRowKey: ((event: KeyboardEvent, row: Row) => void) | undefined;
};

/** Keys, focus and presses of a whole grid, listened to in one place. */
export function useGridEvents<Row>({ grid, rows, view, focus, checking, firstColumn, onRowKey }: Options<Row>) {
  // Menus and dialogs opened from a row are its children for React, and elsewhere in the document.
  const placeIn = (event: { target: EventTarget }) =>
    event.target instanceof Element && grid.current?.contains(event.target) ? placeOf(event.target) : null;

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeIn(event);
    if (place === null || event.defaultPrevented) return;
    const command = selectionCommand(event, isButton(event.target));
    const extent = { rows: rows.length, columns: shownColumns(grid.current), page: view.pageRows() };
    const next = command === null ? moveByKey(event, place, extent) : null;
    const row = rows[place.row];
    if (next !== null) focus.moveTo(next);
    else if (command === 'all') checking.run(command, place.row);
    else if (command !== null && row !== undefined) checking.run(command, place.row);
    else if (row !== undefined) return onRowKey?.(event, row);
    else return;
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent) => {
    const place = placeIn(event);
    if (place === null) return;
    if (place.column < 0) focus.moveTo({ row: place.row, column: firstColumn });
    else focus.follow(place);
  };

  const onClick = (event: MouseEvent) => {
    const place = placeIn(event);
    if (place === null || rows[place.row] === undefined) return;
    // A row's checkbox changes its own row by itself.
    if (isCheckbox(event.target)) return event.shiftKey ? checking.extend(place.row) : checking.begin(place.row);
    if (isControl(event.target)) return;
    if (event.shiftKey) checking.extend(place.row);
    else if (event.ctrlKey || event.metaKey) checking.toggle(place.row);
  };

  // In a grid arrows go from cell to cell, so it hears a key before the menu button that would open at it.
  return { onKeyDownCapture: onKeyDown, onFocus, onClick };
}

/** The row and column an element is in; column -1 for the row itself. */
export function placeOf(element: Element): GridPosition | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (row === undefined) return null;
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return { row: Number(row), column: column === undefined ? -1 : Number(column) };
}

/** Narrow windows leave columns out; the focus must not fall into them. */
function shownColumns(grid: HTMLElement | null): number[] {
  const row = grid?.querySelector('[data-row]:not([data-row="-1"])') ?? grid?.querySelector('[data-row]');
  return Array.from(row?.children ?? [])
    .filter((cell) => cell.checkVisibility())
    .map((cell) => Number(cell instanceof HTMLElement ? cell.dataset['column'] : 0));
}

function isButton(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement;
}

function isCheckbox(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'checkbox';
}

/** What a press is meant for itself; the press of a row's own name with a key held is the row's. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button:not([data-row-press]), input, a, label') !== null;
}
