import fc from 'fast-check';
import { ROLES, type InstanceMember, type Member, type Role } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { NOTHING_READ, withStep, type RolesReading, type RolesStep, type WorkspaceRoles } from '../reading';

export const UNREAD = failureOf({ kind: 'timeout' }, { reference: 'r' });

const idOf = (kind: string, number: number): string => `${kind}${String(number).padStart(3, '0')}`;
const emails = fc.constantFrom('a@home.example', 'b@home.example', 'c@away.example', 'd@sub.home.example', null);
const names = fc.constantFrom('Ana', 'Ben', null);

const member: fc.Arbitrary<Member> = fc.record({
  id: fc.integer({ min: 0, max: 9 }).map((number) => idOf('p', number)),
  role: fc.constantFrom<Role>(...ROLES),
  name: names,
  email: emails,
});
const listed: fc.Arbitrary<InstanceMember> = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map((number) => idOf('p', number)),
  name: names,
  email: emails,
  instanceRoles: fc.constantFrom(['Evo User'], ['Evo Admin'], []),
});
const roles: fc.Arbitrary<WorkspaceRoles> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      members: fc.array(member, { maxLength: 12 }),
      unusable: fc.nat(3),
      failure: fc.constant(null),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ failure: UNREAD }) },
);

/** Any reading, finished or under way; the same person may stand in a list twice. */
export const anyReading: fc.Arbitrary<RolesReading> = fc
  .record({
    roles: fc.array(fc.option(roles, { freq: 6 }), { maxLength: 8 }),
    people: fc.option(
      fc.record({
        items: fc.uniqueArray(listed, { selector: ({ id }) => id, maxLength: 13 }),
        unusable: fc.nat(2),
        failure: fc.constantFrom(null, UNREAD),
      }),
    ),
  })
  .map(({ roles: perWorkspace, people }) => {
    const workspaces = perWorkspace.map((_, index) => ({
      id: idOf('w', index),
      name: `Workspace ${index}`,
      hubCode: 'hub',
    }));
    const steps: RolesStep[] = [
      { kind: 'workspaces', scope: 'all', workspaces, total: workspaces.length, gaps: [] },
      ...(people === null ? [] : [{ kind: 'people' as const, people }]),
      ...perWorkspace.flatMap((one, index) =>
        one === null ? [] : [{ kind: 'roles' as const, workspaceId: idOf('w', index), roles: one }],
      ),
    ];
    return steps.reduce(withStep, NOTHING_READ);
  });

/** A finished reading: the roles of each workspace as `{ person: role }`. */
export function readingOf(perWorkspace: Record<string, Record<string, Role>>, people: InstanceMember[]): RolesReading {
  const byId = new Map(people.map((person) => [person.id, person]));
  const workspaces = Object.keys(perWorkspace).map((id) => ({ id, name: `Workspace ${id}`, hubCode: 'hub' }));
  const rolesOf = (held: Record<string, Role>): WorkspaceRoles => ({
    failure: null,
    unusable: 0,
    members: Object.entries(held).map(([id, role]) => ({ id, role, ...nameOf(byId.get(id)) })),
  });
  const steps: RolesStep[] = [
    { kind: 'workspaces', scope: 'all', workspaces, total: workspaces.length, gaps: [] },
    { kind: 'people', people: { items: people, unusable: 0, failure: null } },
    ...Object.entries(perWorkspace).map(([workspaceId, held]) => ({
      kind: 'roles' as const,
      workspaceId,
      roles: rolesOf(held),
    })),
  ];
  return steps.reduce(withStep, NOTHING_READ);
}

/** Somebody of the organisation, called by their e-mail address; an instance admin where told. */
export function somebody(id: string, email: string | null, instanceRole = 'Evo User'): InstanceMember {
  return { id, name: null, email, instanceRoles: [instanceRole] };
}

function nameOf(person: InstanceMember | undefined): { name: string | null; email: string | null } {
  return { name: person?.name ?? null, email: person?.email ?? null };
}
