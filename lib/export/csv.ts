import 'server-only';
import { pipeline, Readable } from 'node:stream';
import { type Options, stringify } from 'csv-stringify';
import { stringify as stringifyNow } from 'csv-stringify/sync';
import { withoutFormula } from './formula';

/** `null` is an empty cell. Names from outside come in their shown form, so that nothing hides in the sheet either. */
export type CsvCell = string | number | boolean | Date | null;

export type CsvColumn<Row> = { head: string; cell: (row: Row) => CsvCell };

/**
 * A whole table as text: RFC 4180 with a byte order mark (spreadsheets know UTF-8 by it), heads first, times in ISO 8601.
 * Text that a spreadsheet could run as a formula gets a leading `'`; numbers stay numbers.
 */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  return stringifyNow([...records(columns, rows)], optionsOf(columns));
}

/** The same, row by row and only as fast as it is read. An error of `rows` breaks the stream; a reader's leaving ends `rows`. */
export function csvStream<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): ReadableStream<Uint8Array> {
  const text = stringify(optionsOf(columns));
  // What goes wrong reaches the reader through the stream itself.
  pipeline(Readable.from(recordsOf(columns, rows)), text, () => undefined);
  return Readable.toWeb(text) as ReadableStream<Uint8Array>;
}

function optionsOf<Row>(columns: readonly CsvColumn<Row>[]): Options {
  return {
    bom: true,
    header: true,
    columns: columns.map(({ head }, index) => ({ key: String(index), header: head })),
    record_delimiter: 'windows',
    quoted_string: true,
    cast: {
      string: withoutFormula,
      number: String,
      boolean: String,
      date: (date) => date.toISOString(),
    },
  };
}

function* records<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>) {
  for (const row of rows) yield columns.map(({ cell }) => cell(row));
}

async function* recordsOf<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row> | AsyncIterable<Row>) {
  for await (const row of rows) yield columns.map(({ cell }) => cell(row));
}
