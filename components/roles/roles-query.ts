import {
  createLoader,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  type UrlKeys,
} from 'nuqs/server';
import type { MatrixFilter, RoleFilter } from '@/lib/roles/filter-matrix';
import { RIGHTS } from '@/lib/roles/rights';

const ROLE_FILTERS = ['owner', 'editor', 'viewer', 'none'] as const satisfies readonly RoleFilter[];

/** What the address of the Roles page holds: the filter, and the question of `Who can`. */
export const rolesQuery = {
  search: parseAsString.withDefault(''),
  outside: parseAsBoolean.withDefault(false),
  role: parseAsStringLiteral(ROLE_FILTERS),
  workspaceIds: parseAsArrayOf(parseAsString).withDefault([]),
  right: parseAsStringLiteral(RIGHTS).withDefault('delete'),
  /** '' for the first workspace. */
  workspace: parseAsString.withDefault(''),
};

export const rolesUrlKeys: UrlKeys<typeof rolesQuery> = {
  search: 'q',
  workspaceIds: 'ws',
  right: 'can',
  workspace: 'in',
};

export const NO_ROLES_FILTER: MatrixFilter = { search: '', outside: false, role: null, workspaceIds: [] };

export const loadRolesQuery = createLoader(rolesQuery, { urlKeys: rolesUrlKeys });

/** The role filter that a word stands for; null for one that stands for none. */
export function parseRoleFilter(word: string): RoleFilter | null {
  return ROLE_FILTERS.find((role) => role === word) ?? null;
}
