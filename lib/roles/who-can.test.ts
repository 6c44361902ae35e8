import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/lib/evo/model';
import { isPermitted } from '@/lib/files/permissions';
import { cellOf, toMatrix } from './matrix';
import { RIGHT_RULES, RIGHTS, type Right } from './rights';
import { anyReading, readingOf, somebody } from './test/made-readings';
import { whoCan } from './who-can';

describe('who can', () => {
  it('divides those with a role into those who can and those who cannot, by the rule', () => {
    fc.assert(
      fc.property(anyReading, fc.constantFrom(...RIGHTS), (reading, right) => {
        const matrix = toMatrix(reading);
        for (const workspace of matrix.workspaces) {
          const answer = whoCan(matrix, workspace.id, right);
          expect(answer === null).toBe(workspace.state !== 'read');
          if (answer === null) continue;
          const able = new Set(answer.holders.map(({ person }) => person.id));
          expect(able.size).toBe(answer.holders.length);
          for (const person of matrix.people) {
            const cell = cellOf(person, workspace);
            const byRole = ROLES.some((role) => role === cell && RIGHT_RULES[right].roles.includes(role));
            const asAdmin = RIGHT_RULES[right].instanceAdmin && person.instanceAdmin;
            expect(able.has(person.id)).toBe(byRole || asAdmin);
          }
          const all = ROLES.reduce((sum, role) => sum + answer.counts[role] + answer.cannot[role], 0);
          const members = matrix.people.filter(({ roles }) => roles.has(workspace.id)).length;
          const adminsOnly = answer.holders.filter(
            ({ person, role }) => role === 'instance admin' && person.roles.has(workspace.id),
          ).length;
          expect(all + adminsOnly).toBe(members);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers for a workspace of the seed, highest role first', () => {
    const matrix = toMatrix(
      readingOf({ w1: { p1: 'viewer', p2: 'editor', p3: 'owner', p4: 'editor' } }, [
        somebody('p1', 'a@home.example'),
        somebody('p2', 'b@home.example'),
        somebody('p3', 'c@home.example'),
        somebody('p4', 'd@away.example'),
        somebody('p5', 'admin@home.example', 'Evo Admin'),
      ]),
    );
    const idsWho = (right: Right) => whoCan(matrix, 'w1', right)?.holders.map(({ person }) => person.id);
    expect(idsWho('delete')).toEqual(['p3', 'p2', 'p4']);
    expect(idsWho('change-owners')).toEqual(['p3', 'p5']);
    expect(idsWho('download')).toEqual(['p3', 'p2', 'p4', 'p1']);
    expect(whoCan(matrix, 'w1', 'delete')).toMatchObject({
      counts: { owner: 1, editor: 2, viewer: 0, 'instance admin': 0 },
      outside: 1,
      cannot: { viewer: 1 },
    });
    expect(whoCan(matrix, 'elsewhere', 'delete')).toBeNull();
  });
});

it.each(['list', 'delete', 'restore'] as const)('one map says who may %s files', (right) => {
  const roles: (Role | null)[] = [...ROLES, null];
  for (const role of roles) {
    expect(isPermitted(right, role)).toBe(role !== null && RIGHT_RULES[right].roles.includes(role));
  }
});
