import type { Failure } from '@/lib/evo/failure';
import { ROLES, type Member, type Person, type Role } from '@/lib/evo/model';
import { findHomeDomain, isOutside, type HomeDomain } from './home-domain';
import type { RolesReading, RolesWorkspace } from './reading';

export type MatrixPerson = Person & {
  instanceRoles: readonly string[];
  instanceAdmin: boolean;
  /** Of another e-mail domain than the organisation's. */
  outside: boolean;
  /** By workspace id; a workspace without this person is not in it. */
  roles: ReadonlyMap<string, Role>;
};

export type RoleCounts = Record<Role, number>;

export type MatrixWorkspace = RolesWorkspace &
  ({ state: 'read'; counts: RoleCounts; unusable: number } | { state: 'unread'; failure: Failure } | { state: 'open' });

/** People × workspaces. */
export type RoleMatrix = {
  people: readonly MatrixPerson[];
  workspaces: readonly MatrixWorkspace[];
  home: HomeDomain | null;
};

export type MatrixCell = Role | 'no role' | 'not read';

/** Who holds which role where, as far as it was read: the people who hold one first, each group by name. */
export function toMatrix(reading: RolesReading): RoleMatrix {
  const known = new Map<string, Person & { instanceRoles: readonly string[] }>();
  for (const person of reading.people?.items ?? []) known.set(person.id, person);
  const held = new Map<string, Map<string, Role>>();
  for (const [workspaceId, roles] of reading.roles) {
    if (roles.failure !== null) continue;
    for (const member of roles.members) {
      known.set(member.id, merged(known.get(member.id), member));
      const own = held.get(member.id) ?? new Map<string, Role>();
      held.set(member.id, own.set(workspaceId, higher(own.get(workspaceId), member.role)));
    }
  }
  const listed = reading.people?.items ?? [];
  const home = findHomeDomain(listed.length > 0 ? listed : known.values());
  const people = [...known.values()].map((person) => ({
    ...person,
    instanceAdmin: isInstanceAdmin(person.instanceRoles),
    outside: isOutside(person.email, home),
    roles: held.get(person.id) ?? NO_ROLES,
  }));
  return { people: people.sort(byRolesAndName), workspaces: reading.workspaces.map(toWorkspace(reading, held)), home };
}

const NO_ROLES: ReadonlyMap<string, Role> = new Map();

/** What stands where a person's row and a workspace's column meet. */
export function cellOf(person: MatrixPerson, workspace: MatrixWorkspace): MatrixCell {
  if (workspace.state !== 'read') return 'not read';
  return person.roles.get(workspace.id) ?? 'no role';
}

/** Evo documents no mark for it but the role's name: `Evo Admin`, `Evo Owner`. */
export function isInstanceAdmin(instanceRoles: readonly string[]): boolean {
  return instanceRoles.some((name) => /admin|owner/i.test(name));
}

/** The list of the organisation's people and that of a workspace may each lack a name or an address. */
function merged(listed: (Person & { instanceRoles: readonly string[] }) | undefined, member: Member) {
  const { id, name, email } = member;
  if (listed === undefined) return { id, name, email, instanceRoles: [] };
  return { ...listed, name: listed.name ?? name, email: listed.email ?? email };
}

function higher(one: Role | undefined, other: Role): Role {
  return one !== undefined && ROLES.indexOf(one) < ROLES.indexOf(other) ? one : other;
}

function toWorkspace(reading: RolesReading, held: ReadonlyMap<string, ReadonlyMap<string, Role>>) {
  const counts = new Map<string, RoleCounts>();
  for (const roles of held.values()) {
    for (const [workspaceId, role] of roles) {
      const own = counts.get(workspaceId) ?? { owner: 0, editor: 0, viewer: 0 };
      own[role] += 1;
      counts.set(workspaceId, own);
    }
  }
  return (workspace: RolesWorkspace): MatrixWorkspace => {
    const roles = reading.roles.get(workspace.id);
    if (roles === undefined) return { ...workspace, state: 'open' };
    if (roles.failure !== null) return { ...workspace, state: 'unread', failure: roles.failure };
    const own = counts.get(workspace.id) ?? { owner: 0, editor: 0, viewer: 0 };
    return { ...workspace, state: 'read', counts: own, unusable: roles.unusable };
  };
}

function byRolesAndName(a: MatrixPerson, b: MatrixPerson): number {
  const [here, there] = [a.roles.size > 0, b.roles.size > 0];
  if (here !== there) return here ? -1 : 1;
  const [one, other] = [a.name ?? a.email, b.name ?? b.email];
  // Whoever has no name stands behind those who have one.
  if ((one === null) !== (other === null)) return one === null ? 1 : -1;
  return byName.compare(one ?? '', other ?? '') || (a.id < b.id ? -1 : 1);
}

const byName = new Intl.Collator('en', { numeric: true });
