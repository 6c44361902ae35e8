import {
  type Order,
  parseBoolean,
  parseInteger,
  parseOrder,
  parseTimeFilter,
  parseUuid,
  type SqlOperator,
} from '@/sandbox/http/parameters';
import { type InvalidParam, workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

export const USUAL_LIMIT = 20;
const LARGEST_LIMIT = 1000n;
const LARGEST_OFFSET = BigInt(Number.MAX_SAFE_INTEGER);
const orderFields = ['name', 'created_at', 'updated_at', 'user_role'] as const;

export interface Page {
  limit: number;
  offset: number;
}

export interface WorkspaceQuery extends Page {
  order: Order[];
  createdBy: string | null;
  userId: string | null;
  name: string | null;
  deleted: boolean;
  times: { field: 'created_at' | 'updated_at'; operator: SqlOperator; time: number }[];
}

/** Collects what is wrong with a query, to be told all at once. */
class Reader {
  readonly invalid: InvalidParam[] = [];

  constructor(private readonly query: URLSearchParams) {}

  last(...names: string[]): string | null {
    return names.map((name) => this.query.getAll(name).at(-1)).find((text) => text !== undefined) ?? null;
  }

  read<T>(names: string[], usual: T, parse: (text: string) => T | null, reason: string): T {
    const text = this.last(...names);
    if (text === null) return usual;
    const value = parse(text);
    if (value === null) this.invalid.push({ name: names[0] ?? '', reason });
    return value ?? usual;
  }

  done(): void {
    if (this.invalid.length > 0) throw workspaceProblem('validation', 'The request is not valid.', this.invalid);
  }
}

function readPage(reader: Reader, usualLimit: number): Page {
  const within = (low: bigint, high: bigint) => (text: string) => {
    const value = parseInteger(text, low, high);
    return value === null ? null : Number(value);
  };
  return {
    limit: reader.read(
      ['limit'],
      usualLimit,
      within(1n, LARGEST_LIMIT),
      `must be an integer from 1 to ${LARGEST_LIMIT}`,
    ),
    offset: reader.read(['offset'], 0, within(0n, LARGEST_OFFSET), 'must be an integer, 0 or greater'),
  };
}

/** `limit` and `offset` alone; throws 422 for bad ones. */
export function parsePage(query: URLSearchParams): Page {
  const reader = new Reader(query);
  const page = readPage(reader, USUAL_LIMIT);
  reader.done();
  return page;
}

/** Everything that the workspace list takes; throws the 422 that names every bad parameter. */
export function parseWorkspaceQuery(query: URLSearchParams, usualLimit: number): WorkspaceQuery {
  const reader = new Reader(query);
  const times = (field: 'created_at' | 'updated_at') =>
    query.getAll(field).flatMap((text) => {
      const filter = parseTimeFilter(text);
      if (filter === null) reader.invalid.push({ name: field, reason: 'must be <operator>:<ISO 8601 time>' });
      return filter === null ? [] : [{ field, ...filter }];
    });
  const parsed: WorkspaceQuery = {
    ...readPage(reader, usualLimit),
    order: reader.read<Order[]>(
      ['order_by'],
      oldOrder(reader),
      (text) => parseOrder(text, orderFields),
      'names an unknown field',
    ),
    createdBy: reader.read<string | null>(['created_by', 'filter[created_by]'], null, parseUuid, 'must be a UUID'),
    userId: reader.read<string | null>(['user_id', 'filter[user_id]'], null, parseUuid, 'must be a UUID'),
    name: reader.last('name', 'filter[name]'),
    deleted: reader.read<boolean>(['deleted'], false, parseBoolean, 'must be a boolean'),
    times: [...times('created_at'), ...times('updated_at')],
  };
  reader.done();
  return parsed;
}

/** The older `sort=-name,created_at`. */
function oldOrder(reader: Reader): Order[] {
  const asPrefix = (text: string): string =>
    text
      .split(',')
      .map((item) => (item.startsWith('-') ? `desc:${item.slice(1)}` : item))
      .join(',');
  return reader.read<Order[]>(
    ['sort'],
    [],
    (text) => parseOrder(asPrefix(text), orderFields),
    'names an unknown field',
  );
}
