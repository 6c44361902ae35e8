import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invitation } from '@/lib/evo/model';
import { findingsOf, type Finding } from './findings';
import { cellOf, toMatrix } from './matrix';
import { anyReading, readingOf, somebody } from './test/made-readings';

const NOW = Date.parse('2026-06-12T12:00:00Z');
const INVITATION: Invitation = {
  id: 'i1',
  email: 'new@away.example',
  status: 'Pending',
  instanceRoles: ['Evo User'],
  createdAt: '2026-06-01T00:00:00Z',
  expiresAt: '2026-07-01T00:00:00Z',
  invitedBy: 'admin@home.example',
};

const workspacesOf = (findings: Finding[], kind: Finding['kind']): string[] =>
  findings.flatMap((finding) => (finding.kind === kind && 'workspace' in finding ? [finding.workspace.id] : []));

describe('findings', () => {
  it('name exactly the workspaces without an owner and with one, of those that were read', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const matrix = toMatrix(reading);
        const findings = findingsOf(matrix, [], NOW);
        for (const workspace of matrix.workspaces) {
          const owners = matrix.people.filter((person) => cellOf(person, workspace) === 'owner').length;
          const read = workspace.state === 'read';
          expect(workspacesOf(findings, 'no-owner').includes(workspace.id)).toBe(read && owners === 0);
          expect(workspacesOf(findings, 'one-owner').includes(workspace.id)).toBe(read && owners === 1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('name exactly the outsiders who own or edit, each with all those workspaces', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const matrix = toMatrix(reading);
        const found = findingsOf(matrix, [], NOW).flatMap((finding) =>
          'person' in finding
            ? finding.workspaces.map((workspace) => `${finding.kind} ${finding.person.id} ${workspace.id}`)
            : [],
        );
        const expected = matrix.people
          .filter(({ outside }) => outside)
          .flatMap((person) =>
            matrix.workspaces
              .map((workspace) => [cellOf(person, workspace), workspace.id] as const)
              .filter(([cell]) => cell === 'owner' || cell === 'editor')
              .map(([cell, id]) => `outside-${cell} ${person.id} ${id}`),
          );
        expect([...found].sort()).toEqual(expected.sort());
      }),
      { numRuns: 400 },
    );
  });

  it('come with the gravest first', () => {
    const matrix = toMatrix(
      readingOf({ w1: { p1: 'owner', p2: 'owner', p3: 'editor' }, w2: {}, w3: { p1: 'owner' } }, [
        somebody('p1', 'a@home.example'),
        somebody('p2', 'b@away.example'),
        somebody('p3', 'c@away.example'),
        somebody('p4', 'd@home.example'),
        somebody('p5', 'e@home.example'),
      ]),
    );
    expect(findingsOf(matrix, [INVITATION], NOW).map(({ kind }) => kind)).toEqual([
      'no-owner',
      'outside-owner',
      'outside-editor',
      'one-owner',
      'pending-invitation',
    ]);
  });

  it.each<[Partial<Invitation>, boolean[]]>([
    [{}, [false]],
    [{ status: 'PENDING', expiresAt: '2026-06-11T00:00:00Z' }, [true]],
    [{ expiresAt: '' }, [false]],
    [{ status: 'Accepted' }, []],
    [{ status: '' }, []],
  ])('take the invitation %j as pending, expired: %j', (change, expired) => {
    const found = findingsOf(toMatrix(readingOf({}, [])), [{ ...INVITATION, ...change }], NOW);
    expect(found.map((finding) => 'expired' in finding && finding.expired)).toEqual(expired);
  });
});
