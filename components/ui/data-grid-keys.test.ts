import { describe, expect, it } from 'vitest';
import { type GridKey, moveByKey, rangeOf, selectionCommand } from '@/components/ui/data-grid-keys';

const key = (name: string, held: Partial<GridKey> = {}): GridKey => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
// Column 2 is not on the screen.
const extent = { rows: 100, columns: [0, 1, 3, 4], page: 10 };
const at = (row: number, column: number) => ({ row, column });

describe('moving by key', () => {
  it.each([
    ['ArrowDown', at(5, 1), at(6, 1)],
    ['ArrowUp', at(5, 1), at(4, 1)],
    ['ArrowUp', at(0, 1), at(-1, 1)],
    ['ArrowUp', at(-1, 1), at(-1, 1)],
    ['ArrowDown', at(-1, 1), at(0, 1)],
    ['ArrowDown', at(99, 1), at(99, 1)],
    ['ArrowRight', at(5, 1), at(5, 3)],
    ['ArrowLeft', at(5, 3), at(5, 1)],
    ['ArrowLeft', at(5, 0), at(5, 0)],
    ['ArrowRight', at(5, 4), at(5, 4)],
    ['Home', at(5, 3), at(5, 0)],
    ['End', at(5, 1), at(5, 4)],
    ['PageDown', at(5, 1), at(15, 1)],
    ['PageDown', at(95, 1), at(99, 1)],
    ['PageUp', at(15, 1), at(5, 1)],
    ['PageUp', at(3, 1), at(0, 1)],
  ])('%s leads from %j to %j', (name, from, to) => {
    expect(moveByKey(key(name), from, extent)).toEqual(to);
  });

  it.each([
    ['Home', at(0, 0)],
    ['End', at(99, 4)],
  ])('Ctrl or Cmd with %s leads to the corner %j', (name, to) => {
    expect(moveByKey(key(name, { ctrlKey: true }), at(50, 1), extent)).toEqual(to);
    expect(moveByKey(key(name, { metaKey: true }), at(50, 1), extent)).toEqual(to);
  });

  it('leaves other keys, and keys held with Alt, alone', () => {
    expect(moveByKey(key('x'), at(0, 0), extent)).toBeNull();
    expect(moveByKey(key('ArrowDown', { altKey: true }), at(0, 0), extent)).toBeNull();
    expect(moveByKey(key('ArrowDown', { ctrlKey: true }), at(0, 0), extent)).toBeNull();
  });
});

describe('selecting by key', () => {
  it.each([
    [key(' '), false, 'toggle'],
    [key(' '), true, null],
    [key(' ', { shiftKey: true }), false, 'extend'],
    [key('a', { ctrlKey: true }), false, 'all'],
    [key('A', { metaKey: true }), true, 'all'],
    [key('a'), false, null],
    [key('a', { ctrlKey: true, shiftKey: true }), false, null],
  ])('%j, on a button: %s, is %s', (event, onButton, command) => {
    expect(selectionCommand(event, onButton)).toBe(command);
  });

  it('takes a range from either end', () => {
    expect(rangeOf(['a', 'b', 'c', 'd'], 1, 2)).toEqual(['b', 'c']);
    expect(rangeOf(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd']);
  });
});
