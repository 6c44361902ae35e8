import { withoutFormula } from './formula';

/** Begins a file, since spreadsheets know UTF-8 by it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One record of RFC 4180, its end included, for what the browser writes down by itself. Text is always quoted, and none of it
 * runs in a spreadsheet; null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? quoted(cell) : (cell ?? ''))).join()}\r\n`;
}

function quoted(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`;
}
