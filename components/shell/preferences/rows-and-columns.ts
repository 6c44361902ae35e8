export const DENSITY_COOKIE = 'density';
export const HIDDEN_COLUMNS_COOKIE = 'hidden-columns';

/** Columns of the list of files that can be left out, in their order there. */
export const OPTIONAL_COLUMNS = ['folder', 'size', 'modified', 'modified-by', 'created'] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** The columns a cookie leaves out; none for nonsense. */
export function hiddenColumnsOf(value: string | undefined): OptionalColumn[] {
  const named = new Set(value?.split(' '));
  return OPTIONAL_COLUMNS.filter((column) => named.has(column));
}
