import type { Invitation } from '@/lib/evo/model';
import type { MatrixPerson, MatrixWorkspace, RoleMatrix } from './matrix';

/** What an audit should look at. */
export type Finding =
  | { kind: 'no-owner'; workspace: MatrixWorkspace }
  | { kind: 'one-owner'; workspace: MatrixWorkspace; owner: MatrixPerson }
  | { kind: 'outside-owner' | 'outside-editor'; person: MatrixPerson; workspaces: readonly MatrixWorkspace[] }
  | { kind: 'pending-invitation'; invitation: Invitation; expired: boolean };

/**
 * The findings, the gravest first. Only workspaces whose roles were read give any: of the others nothing is known, which is
 * no finding and is to be said beside them. `now` in epoch milliseconds.
 */
export function findingsOf(matrix: RoleMatrix, invitations: readonly Invitation[], now: number): Finding[] {
  const read = matrix.workspaces.filter(({ state }) => state === 'read');
  const owners = ownersByWorkspace(matrix);
  const noOwner = read
    .filter(({ id }) => !owners.has(id))
    .map((workspace): Finding => ({ kind: 'no-owner', workspace }));
  const oneOwner = read.flatMap((workspace): Finding[] => {
    const [owner, ...others] = owners.get(workspace.id) ?? [];
    return owner === undefined || others.length > 0 ? [] : [{ kind: 'one-owner', workspace, owner }];
  });
  return [
    ...noOwner,
    ...outsiders(matrix, read, 'owner'),
    ...outsiders(matrix, read, 'editor'),
    ...oneOwner,
    ...invitations.filter(isPending).map((invitation) => ({
      kind: 'pending-invitation' as const,
      invitation,
      expired: Date.parse(invitation.expiresAt) < now,
    })),
  ];
}

function ownersByWorkspace({ people }: RoleMatrix): Map<string, MatrixPerson[]> {
  const owners = new Map<string, MatrixPerson[]>();
  for (const person of people) {
    for (const [workspaceId, role] of person.roles) {
      if (role === 'owner') owners.set(workspaceId, [...(owners.get(workspaceId) ?? []), person]);
    }
  }
  return owners;
}

function outsiders(matrix: RoleMatrix, read: readonly MatrixWorkspace[], role: 'owner' | 'editor'): Finding[] {
  const kind = role === 'owner' ? 'outside-owner' : 'outside-editor';
  return matrix.people
    .filter(({ outside }) => outside)
    .map((person) => ({ person, workspaces: read.filter(({ id }) => person.roles.get(id) === role) }))
    .filter(({ workspaces }) => workspaces.length > 0)
    .map(({ person, workspaces }) => ({ kind, person, workspaces }));
}

function isPending({ status }: Invitation): boolean {
  return status.toLowerCase() === 'pending';
}
