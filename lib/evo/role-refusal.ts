import { cut, shownName } from '@/lib/names/shown-name';
import type { RoleRefusal } from './failure';
import { ROLES } from './model';

const LONGEST_ROLE = 40;
const SHOWN_AT_MOST = 3;
const NO_ROLE = 'no role';
/** A role's name as an API would write it; markup, addresses and the like are no role. */
const PLAIN_ROLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u;
const KNOWN: readonly string[] = ROLES;

/** What the two members of an insufficient-role answer amount to. Anything unusable is left out; never throws. */
export function roleRefusal(permitted: unknown, yours: unknown): RoleRefusal {
  const roles = permittedRoles(permitted);
  const own = ownRole(yours);
  const named = own !== null && own !== NO_ROLE;
  return {
    yourRole: own,
    permittedRoles: roles.slice(0, SHOWN_AT_MOST),
    morePermitted: Math.max(roles.length - SHOWN_AT_MOST, 0),
    contradiction: named && roles.some((role) => role.toLowerCase() === own.toLowerCase()),
  };
}

function permittedRoles(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const byWord = new Map<string, string>();
  for (const entry of value) {
    const role = usable(entry);
    if (role !== null && role !== '' && !byWord.has(role.toLowerCase())) byWord.set(role.toLowerCase(), role);
  }
  const known = KNOWN.filter((role) => byWord.has(role));
  const others = [...byWord].filter(([word]) => !KNOWN.includes(word)).map(([, role]) => role);
  return [...known, ...others];
}

function ownRole(value: unknown): string | null {
  const role = usable(value);
  if (role === null) return null;
  if (role === '') return NO_ROLE;
  return PLAIN_ROLE.test(role) ? role : null;
}

/** The entry in its shown form; '' where nothing is left of it, null where it is no text. Cut before it is looked at. */
function usable(entry: unknown): string | null {
  if (typeof entry !== 'string') return null;
  const role = entry.slice(0, LONGEST_ROLE * 4).trim();
  if (role === '') return '';
  return KNOWN.includes(role.toLowerCase()) ? role.toLowerCase() : cut(shownName(role), LONGEST_ROLE);
}
