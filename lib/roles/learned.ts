import type { NamedRefusal } from '@/lib/activity/refusals';
import { ROLES, type Role } from '@/lib/evo/model';
import { RIGHT_RULES, type Right } from './rights';

/** What Evo's refusals said of one right: one for each list of roles it gave. */
export type Learned = {
  right: Right;
  roles: readonly Role[];
  /** Roles by names the console does not know. */
  others: readonly string[];
  count: number;
  /** ISO 8601: when Evo last said so. */
  lastAt: string;
  /** Evo named other roles than its documentation does. */
  differs: boolean;
  /** How often Evo refused somebody whose role it named as permitted in the same answer. */
  contradictions: number;
};

const RIGHT_OF_ACTION: Partial<Record<NamedRefusal['action'], Right>> = { delete: 'delete', restore: 'restore' };

/** What refusals taught, each right by its newest word first. The order of `refusals` does not matter. */
export function learn(refusals: readonly NamedRefusal[]): Learned[] {
  const found = new Map<string, Learned>();
  for (const { action, permittedRoles, contradiction, at } of refusals) {
    const right = RIGHT_OF_ACTION[action];
    if (right === undefined) continue;
    const roles = ROLES.filter((role) => permittedRoles.includes(role));
    const others = permittedRoles.filter((name) => !ROLES.some((role) => role === name)).sort();
    const key = JSON.stringify([right, roles, others]);
    const before = found.get(key);
    found.set(key, {
      right,
      roles,
      others,
      count: (before?.count ?? 0) + 1,
      lastAt: before === undefined || at > before.lastAt ? at : before.lastAt,
      differs: others.length > 0 || !isSame(roles, RIGHT_RULES[right].roles),
      contradictions: (before?.contradictions ?? 0) + (contradiction ? 1 : 0),
    });
  }
  return [...found.values()].sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
}

function isSame(one: readonly Role[], other: readonly Role[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role));
}
