'use client';

import {
  DENSITY_COOKIE,
  HIDDEN_COLUMNS_COOKIE,
  hiddenColumnsOf,
  type OptionalColumn,
} from '@/components/shell/preferences/rows-and-columns';
import { setPreference, usePreference } from '@/components/shell/preferences/use-preference';

/** Whether rows are 40 px high in place of 32, and how to change that at once. By touch they are 48 whatever is set. */
export function useComfortableRows(): [boolean, (on: boolean) => void] {
  return [usePreference(DENSITY_COOKIE) === 'comfortable', setComfortableRows];
}

function setComfortableRows(on: boolean): void {
  if (on) document.documentElement.dataset.density = 'comfortable';
  else delete document.documentElement.dataset.density;
  setPreference(DENSITY_COOKIE, on ? 'comfortable' : 'compact');
}

/** Columns that the list of files leaves out, and how to change that at once. On a phone none is left out. */
export function useHiddenColumns(): [readonly OptionalColumn[], (hidden: readonly OptionalColumn[]) => void] {
  return [hiddenColumnsOf(usePreference(HIDDEN_COLUMNS_COOKIE)), setHiddenColumns];
}

function setHiddenColumns(hidden: readonly OptionalColumn[]): void {
  document.documentElement.dataset.hiddenColumns = hidden.join(' ');
  setPreference(HIDDEN_COLUMNS_COOKIE, hidden.join(' '));
}
