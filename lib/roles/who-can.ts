import { ROLES, type Role } from '@/lib/evo/model';
import type { MatrixPerson, RoleCounts, RoleMatrix } from './matrix';
import { RIGHT_RULES, type Right } from './rights';

export type Holder = { person: MatrixPerson; role: Role | 'instance admin' };

/** The answer to "who can do this there". */
export type WhoCan = {
  /** Highest role first, those who are instance admins and nothing more last. */
  holders: readonly Holder[];
  counts: Record<Holder['role'], number>;
  outside: number;
  /** People with a role there that does not suffice. */
  cannot: RoleCounts;
};

/** Who may do something in a workspace, by role; null while its roles are not known. */
export function whoCan(matrix: RoleMatrix, workspaceId: string, right: Right): WhoCan | null {
  const workspace = matrix.workspaces.find(({ id }) => id === workspaceId);
  if (workspace?.state !== 'read') return null;
  const rule = RIGHT_RULES[right];
  const holders: Holder[] = [];
  const cannot: RoleCounts = { owner: 0, editor: 0, viewer: 0 };
  for (const person of matrix.people) {
    const role = person.roles.get(workspaceId);
    if (role !== undefined && rule.roles.includes(role)) holders.push({ person, role });
    else if (rule.instanceAdmin && person.instanceAdmin) holders.push({ person, role: 'instance admin' });
    else if (role !== undefined) cannot[role] += 1;
  }
  const count = (role: Holder['role']) => holders.filter((holder) => holder.role === role).length;
  return {
    holders: holders.sort((a, b) => rank(a.role) - rank(b.role)),
    counts: {
      owner: count('owner'),
      editor: count('editor'),
      viewer: count('viewer'),
      'instance admin': count('instance admin'),
    },
    outside: holders.filter(({ person }) => person.outside).length,
    cannot,
  };
}

function rank(role: Holder['role']): number {
  return role === 'instance admin' ? ROLES.length : ROLES.indexOf(role);
}
