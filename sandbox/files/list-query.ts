import { type Invalid, validationProblem } from '@/sandbox/files/file-errors';
import {
  type Order,
  parseBoolean,
  parseInteger,
  parseOrder,
  parseTimeFilter,
  parseUuid,
  type SqlOperator,
} from '@/sandbox/http/parameters';

const PAGE_LIMIT = 5000;
const LARGEST_OFFSET = 9_223_372_036_854_775_807n;
const TIME_VALUES = 2;

const timeFields = ['created_at', 'modified_at', 'deleted_at'] as const;
const peopleFields = [
  ['author', 'created_by'],
  ['modified_by', 'modified_by'],
  ['deleted_by', 'deleted_by'],
] as const;

export type TimeField = (typeof timeFields)[number];

export interface ListQuery {
  limit: number;
  offset: bigint;
  deleted: boolean;
  fileName: string | null;
  people: { column: 'created_by' | 'modified_by' | 'deleted_by'; ids: string[] }[];
  times: { column: TimeField; operator: SqlOperator; time: number }[];
  order: Order[];
}

/** Reads the list's parameters; throws the 422 that names every bad one. Unknown parameters are ignored. */
export function parseListQuery(query: URLSearchParams): ListQuery {
  const faults: Invalid[] = [];
  const last = (name: string): string | undefined => query.getAll(name).at(-1);
  const refuse = (name: string, kind: string, message: string, input: string): void => {
    faults.push({ kind, where: 'query', name, message, input });
  };
  const integer = (name: string, low: bigint, high: bigint, usual: bigint): bigint => {
    const text = last(name);
    if (text === undefined) return usual;
    const value = parseInteger(text, low, high);
    if (value === null) refuse(name, 'int_parsing', `Input should be an integer from ${low} to ${high}`, text);
    return value ?? usual;
  };
  const deletedText = last('deleted');
  const deleted = deletedText === undefined ? false : parseBoolean(deletedText);
  if (deleted === null) refuse('deleted', 'bool_parsing', 'Input should be a valid boolean', deletedText ?? '');
  const fileName = last('file_name') ?? null;
  if (fileName === '') refuse('file_name', 'string_too_short', 'String should have at least 1 character', '');
  if (fileName?.includes('/'))
    refuse('file_name', 'string_pattern_mismatch', "String should match pattern '^[^/]*$'", fileName);
  const orderText = last('order_by');
  const order = orderText === undefined ? [] : parseOrder(orderText, timeFields);
  if (order === null) refuse('order_by', 'value_error', `Fields are ${timeFields.join(', ')}`, orderText ?? '');
  const parsed: ListQuery = {
    limit: Number(integer('limit', 1n, BigInt(PAGE_LIMIT), BigInt(PAGE_LIMIT))),
    offset: integer('offset', 0n, LARGEST_OFFSET, 0n),
    deleted: deleted ?? false,
    fileName,
    people: parsePeople(query, refuse),
    times: parseTimes(query, refuse),
    order: order ?? [],
  };
  if (faults.length > 0) throw validationProblem(faults);
  return parsed;
}

type Refuse = (name: string, kind: string, message: string, input: string) => void;

function parsePeople(query: URLSearchParams, refuse: Refuse): ListQuery['people'] {
  return peopleFields.flatMap(([name, column]) => {
    const given = query.getAll(name);
    const ids = given.map((text) => {
      const id = parseUuid(text);
      if (id === null) refuse(name, 'uuid_parsing', 'Input should be a valid UUID', text);
      return id;
    });
    return given.length === 0 ? [] : [{ column, ids: ids.filter((id) => id !== null) }];
  });
}

function parseTimes(query: URLSearchParams, refuse: Refuse): ListQuery['times'] {
  return timeFields.flatMap((column) => {
    const given = query.getAll(column);
    if (given.length > TIME_VALUES)
      refuse(column, 'too_long', `List should have at most ${TIME_VALUES} items`, given.join(' '));
    return given.flatMap((text) => {
      const filter = parseTimeFilter(text);
      if (filter === null) refuse(column, 'datetime_parsing', 'Input should be <operator>:<ISO 8601 time>', text);
      return filter === null ? [] : [{ column, ...filter }];
    });
  });
}
