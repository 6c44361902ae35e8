import type { SqlOperator, Order } from '@/sandbox/http/parameters';
import type { Page, WorkspaceQuery } from '@/sandbox/workspaces/list-query';
import type { WorkspaceRow } from '@/sandbox/workspaces/workspace-rows';

const compare: Record<SqlOperator, (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Those of `rows` that the query asks for, in its order, all pages of them. */
export function selectWorkspaces(rows: WorkspaceRow[], query: WorkspaceQuery): WorkspaceRow[] {
  const found = rows.filter(
    (row) =>
      (query.deleted || row.deleted_at === null) &&
      (query.createdBy === null || row.created_by === query.createdBy) &&
      (query.name === null || row.name === query.name) &&
      query.times.every(({ field, operator, time }) => compare[operator](Number(row[field]), time)),
  );
  return found.sort((a, b) => byOrders(a, b, query.order));
}

function byOrders(a: WorkspaceRow, b: WorkspaceRow, orders: Order[]): number {
  for (const { field, descending } of orders) {
    const [left, right] = [sortKey(a, field), sortKey(b, field)];
    if (left !== right) return (left < right ? -1 : 1) * (descending ? -1 : 1);
  }
  // Pages are asked for all at once: without a last word on order they might overlap.
  return a.id < b.id ? -1 : 1;
}

function sortKey(row: WorkspaceRow, field: string): string | number {
  if (field === 'created_at') return Number(row.created_at);
  if (field === 'updated_at') return Number(row.updated_at);
  return field === 'user_role' ? (row.role ?? '') : row.name.toLowerCase();
}

/** Links of a list that knows its total; all are absolute addresses. */
export function totalLinks(address: string, query: URLSearchParams, page: Page, count: number, total: number) {
  const link = linkMaker(address, query, page.limit);
  const lastOffset = total === 0 ? 0 : Math.floor((total - 1) / page.limit) * page.limit;
  return {
    count,
    total,
    first: link(0),
    last: link(lastOffset),
    next: page.offset + page.limit < total ? link(page.offset + page.limit) : null,
    previous: page.offset > 0 ? link(Math.max(0, page.offset - page.limit)) : null,
  };
}

/** Links of the member and invitation lists: these name neither a total nor a last page. */
export function memberLinks(address: string, query: URLSearchParams, page: Page, count: number, total: number) {
  const { first, next, previous } = totalLinks(address, query, page, count, total);
  return { count, first, next, previous };
}

function linkMaker(address: string, query: URLSearchParams, limit: number): (offset: number) => string {
  return (offset) => {
    const params = new URLSearchParams(query);
    params.set('limit', String(limit));
    params.set('offset', String(offset));
    return `${address}?${params.toString()}`;
  };
}
