import type { Core } from '@/sandbox/core';
import { commonFields, FILE_COLUMNS, type FileRow, UserInfos } from '@/sandbox/files/file-row';
import type { ListQuery } from '@/sandbox/files/list-query';
import type { Order } from '@/sandbox/http/parameters';
import { toFolded } from '@/sandbox/store/escaped-text';

export interface Place {
  orgId: string;
  workspaceId: string;
}

/** Address of a workspace's files, without a slash at the end. */
export function filesAddress(core: Core, place: Place): string {
  return `${core.origin}/file/v2/orgs/${place.orgId}/workspaces/${place.workspaceId}/files`;
}

/** One page of the list with the total over all pages. `query` is the caller's own, for the links. */
export async function listFiles(core: Core, place: Place, wanted: ListQuery, query: URLSearchParams) {
  const { where, values } = conditions(place, wanted);
  const [rows, total] = await Promise.all([
    core.database.query<FileRow>(pageQuery(where, values.length, wanted), [...values, wanted.limit, wanted.offset]),
    core.changes.total(JSON.stringify([where, values]), () => countFiles(core, where, values)),
  ]);
  const users = new UserInfos((id) => core.accounts.find(id));
  const address = filesAddress(core, place);
  return {
    files: rows.rows.map((row) => ({ ...commonFields(row, users), links: { self: `${address}/${row.file_id}` } })),
    count: rows.rows.length,
    limit: wanted.limit,
    offset: Number(wanted.offset),
    total,
    links: pageLinks(address, query, wanted, total),
  };
}

/** The query of one page; its last two parameters, after `parameters` of the conditions, are limit and offset. */
function pageQuery(where: string, parameters: number, wanted: ListQuery): string {
  const [limit, offset] = [`$${parameters + 1}`, `$${parameters + 2}`];
  const ordered = `ORDER BY ${orderBy(wanted)}`;
  const key = keyOf(wanted);
  if (key === null)
    return `SELECT ${FILE_COLUMNS} FROM files WHERE ${where} ${ordered} LIMIT ${limit} OFFSET ${offset}`;
  // What an offset passes over is read as well. The index alone leads to the page's first file, and the page goes on from there.
  const { columns, follows } = key;
  return `WITH first AS (SELECT ${columns.join()} FROM files WHERE ${where} ${ordered} LIMIT 1 OFFSET ${offset})
    SELECT ${FILE_COLUMNS} FROM files
    WHERE ${where} AND (${columns.join()}) ${follows} (${columns.map((column) => `(SELECT ${column} FROM first)`).join()})
    ${ordered} LIMIT ${limit}`;
}

/** What a file's place in the order follows from, where one index holds that. null: several fields, or one that may be empty. */
function keyOf(wanted: ListQuery): { columns: string[]; follows: '<=' | '>=' } | null {
  const [{ field, descending }, ...others] = orderOf(wanted);
  if (others.length > 0 || field === 'deleted_at') return null;
  return { columns: [field, 'file_id'], follows: descending ? '<=' : '>=' };
}

async function countFiles(core: Core, where: string, values: unknown[]): Promise<number> {
  const counted = await core.database.query<{ total: string }>(
    `SELECT count(*) AS total FROM files WHERE ${where}`,
    values,
  );
  return Number(counted.rows[0]?.total ?? 0);
}

function conditions(place: Place, wanted: ListQuery): { where: string; values: unknown[] } {
  const values: unknown[] = [place.workspaceId];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const parts = ['workspace_id = $1', wanted.deleted ? 'deleted_at IS NOT NULL' : 'deleted_at IS NULL'];
  if (wanted.fileName !== null) parts.push(`strpos(folded_name, ${parameter(toFolded(wanted.fileName))}) > 0`);
  for (const { column, ids } of wanted.people) parts.push(`${column} = ANY(${parameter(ids)}::uuid[])`);
  for (const { column, operator, time } of wanted.times)
    parts.push(`${column} ${operator} ${parameter(time)}::numeric`);
  return { where: parts.join(' AND '), values };
}

/** The id makes any order total, so that pages do not overlap. */
function orderBy(wanted: ListQuery): string {
  const order = orderOf(wanted);
  const total = [...order, { field: 'file_id', descending: order[0].descending }];
  return total.map(({ field, descending }) => `${field} ${descending ? 'DESC' : 'ASC'}`).join(', ');
}

/** Oldest first unless asked otherwise. */
function orderOf({ order: [first, ...others] }: ListQuery): [Order, ...Order[]] {
  return first === undefined ? [{ field: 'created_at', descending: false }] : [first, ...others];
}

function pageLinks(address: string, query: URLSearchParams, wanted: ListQuery, total: number) {
  const link = (offset: bigint): string => {
    const params = new URLSearchParams(query);
    params.set('limit', String(wanted.limit));
    params.set('offset', String(offset));
    return `${address}?${params.toString()}`;
  };
  const step = BigInt(wanted.limit);
  const next = wanted.offset + step;
  const previous = wanted.offset > step ? wanted.offset - step : 0n;
  return {
    self: link(wanted.offset),
    next: next < BigInt(total) ? link(next) : null,
    prev: wanted.offset > 0n ? link(previous) : null,
  };
}
