import { parse } from 'csv-parse/sync';

const MOST_ROWS = 100;
const MOST_COLUMNS = 40;
const LONGEST_CELL = 500;
const SEPARATORS = [',', ';', '\t', '|'];

export function isTable(name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}

/** `more`: there are more rows than these. Rows may be of different lengths. */
export type Table = { rows: string[][]; more: boolean };

/** The first rows of separated values; null where they make no table. */
export function tableOf(text: string): Table | null {
  const separator = separatorOf(text.slice(0, text.search(/[\r\n]|$/)));
  if (separator === null) return null;
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 1,
    });
    const cut = rows
      .slice(0, MOST_ROWS)
      .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL)));
    return cut.length === 0 ? null : { rows: cut, more: rows.length > MOST_ROWS };
  } catch {
    return null;
  }
}

/** What separates the values: the separator that the first line has most of. */
function separatorOf(head: string): string | null {
  const counted = SEPARATORS.map((separator) => ({ separator, count: head.split(separator).length - 1 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count === 0 ? null : best.separator;
}
