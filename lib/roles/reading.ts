import type { Failure } from '@/lib/evo/failure';
import type { InstanceMember, Invitation, Member } from '@/lib/evo/model';

/** `all`: every workspace of the organisation, as instance admins see them. `own`: those the reader holds a role in. */
export type RolesScope = 'all' | 'own';

export type RolesWorkspace = { id: string; name: string; hubCode: string };

/** A part of the organisation that could not be listed. `others`: the workspaces the reader holds no role in. */
export type Gap = { hubCode: string; what: 'hub' | 'others'; failure: Failure };

/** A list of the whole organisation. `failure`: why it is not whole; `unusable`: rows nobody could make sense of. */
export type OrgList<T> = { items: T[]; unusable: number; failure: Failure | null };

export type WorkspaceRoles = { members: Member[]; unusable: number; failure: null } | { failure: Failure };

/** One step of reading who holds which role, in the order in which they come. The last one is `end`. */
export type RolesStep =
  | { kind: 'workspaces'; scope: RolesScope; workspaces: RolesWorkspace[]; total: number; gaps: Gap[] }
  | { kind: 'people'; people: OrgList<InstanceMember> }
  | { kind: 'invitations'; invitations: OrgList<Invitation> }
  | { kind: 'roles'; workspaceId: string; roles: WorkspaceRoles }
  /** Epoch milliseconds. */
  | { kind: 'end'; at: number };

/** What is known so far of who holds which role. null: not read yet. */
export type RolesReading = {
  scope: RolesScope;
  workspaces: readonly RolesWorkspace[];
  /** How many workspaces Evo says there are. */
  total: number;
  gaps: readonly Gap[];
  people: OrgList<InstanceMember> | null;
  invitations: OrgList<Invitation> | null;
  roles: ReadonlyMap<string, WorkspaceRoles>;
  readAt: number | null;
};

export const NOTHING_READ: RolesReading = {
  scope: 'own',
  workspaces: [],
  total: 0,
  gaps: [],
  people: null,
  invitations: null,
  roles: new Map(),
  readAt: null,
};

/** The reading with one more step. The one before stays as it is. */
export function withStep(reading: RolesReading, step: RolesStep): RolesReading {
  switch (step.kind) {
    case 'workspaces': {
      const { scope, workspaces, total, gaps } = step;
      return { ...reading, scope, workspaces, total, gaps };
    }
    case 'people':
      return { ...reading, people: step.people };
    case 'invitations':
      return { ...reading, invitations: step.invitations };
    case 'roles':
      return { ...reading, roles: new Map(reading.roles).set(step.workspaceId, step.roles) };
    case 'end':
      return { ...reading, readAt: step.at };
  }
}
