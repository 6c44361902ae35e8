import type { FileOrder } from '@/lib/evo/files';
import { LARGEST_PAGE } from './wire';

const LARGEST_OFFSET = 1_000_000_000;

const ORDERS: readonly FileOrder[] = [
  'asc:created_at',
  'desc:created_at',
  'asc:modified_at',
  'desc:modified_at',
  'asc:deleted_at',
  'desc:deleted_at',
];

export type ListQuery = {
  hub: string | undefined;
  deleted: boolean;
  offset: number;
  limit: number;
  orderBy: FileOrder | undefined;
};

/**
 * The query of a list address. Numbers are brought into their bounds and an unknown order is left to the default; null
 * for a key that stands there twice, since two readers could take two different ones.
 */
export function parseListQuery(query: URLSearchParams): ListQuery | null {
  const place = parsePlaceQuery(query);
  if (place === null || ['offset', 'limit', 'order'].some((key) => query.getAll(key).length > 1)) return null;
  return {
    ...place,
    offset: bounded(query.get('offset'), { least: 0, most: LARGEST_OFFSET, otherwise: 0 }),
    limit: bounded(query.get('limit'), { least: 1, most: LARGEST_PAGE, otherwise: LARGEST_PAGE }),
    orderBy: ORDERS.find((order) => order === query.get('order')),
  };
}

/** The part every data address of a workspace has. */
export function parsePlaceQuery(query: URLSearchParams): Pick<ListQuery, 'hub' | 'deleted'> | null {
  if (query.getAll('hub').length > 1 || query.getAll('deleted').length > 1) return null;
  const hub = query.get('hub') ?? '';
  return { hub: hub === '' ? undefined : hub.slice(0, 64), deleted: query.get('deleted') === 'true' };
}

function bounded(
  text: string | null,
  { least, most, otherwise }: Record<'least' | 'most' | 'otherwise', number>,
): number {
  if (text === null || !/^\d{1,16}$/.test(text)) return otherwise;
  return Math.min(Math.max(Number(text), least), most);
}
