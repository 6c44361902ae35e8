'use client';

import { debounce, useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { NO_ROLES_FILTER, rolesQuery, rolesUrlKeys } from '@/components/roles/roles-query';
import type { MatrixFilter } from '@/lib/roles/filter-matrix';
import type { Right } from '@/lib/roles/rights';

const TYPING_PAUSE_MS = 300;

export type RolesSearch = {
  filter: MatrixFilter;
  filtered: boolean;
  /** The question: who can do this, where ('': in the first workspace). */
  right: Right;
  workspaceId: string;
  change: (part: Partial<MatrixFilter>) => void;
  type: (search: string) => void;
  clear: () => void;
  ask: (part: { right?: Right; workspace?: string }) => void;
};

/** Filter and question, kept in the address bar, so that an answer can be sent to somebody. */
export function useRolesSearch(): RolesSearch {
  const [values, setValues] = useQueryStates(rolesQuery, { urlKeys: rolesUrlKeys, history: 'replace' });
  const { search, outside, role, workspaceIds, right, workspace } = values;
  // A new object only for a new filter: everything that is worked out from it hangs on it.
  const chosen = workspaceIds.join();
  const filter = useMemo<MatrixFilter>(
    () => ({ search, outside, role, workspaceIds: chosen === '' ? [] : chosen.split(',') }),
    [search, outside, role, chosen],
  );
  return {
    filter,
    filtered: search !== '' || outside || role !== null || chosen !== '',
    right,
    workspaceId: workspace,
    change: useCallback((part) => void setValues(part), [setValues]),
    type: useCallback(
      (text) => void setValues({ search: text }, { limitUrlUpdates: debounce(TYPING_PAUSE_MS) }),
      [setValues],
    ),
    clear: useCallback(() => void setValues({ ...NO_ROLES_FILTER, workspaceIds: null }), [setValues]),
    ask: useCallback((part) => void setValues(part), [setValues]),
  };
}
