import type { Role } from '@/lib/evo/model';
import { PERMITTED_ROLES } from '@/lib/files/permissions';

/** What can be done in a workspace, the files first. */
export const RIGHTS = [
  'list',
  'download',
  'list-deleted',
  'upload',
  'delete',
  'restore',
  'edit-workspace',
  'change-members',
  'change-owners',
  'delete-workspace',
] as const;
export type Right = (typeof RIGHTS)[number];

export type RightRule = {
  roles: readonly Role[];
  /** Whether an instance admin may do it without a role in the workspace. */
  instanceAdmin: boolean;
  /** `inferred`: Evo documents that the permission exists, and not which role has it. */
  basis: 'documented' | 'inferred';
};

const EVERYBODY: readonly Role[] = ['owner', 'editor', 'viewer'];
const WRITERS: readonly Role[] = ['owner', 'editor'];
const OWNERS: readonly Role[] = ['owner'];

/** Which roles may do what, by Evo's documentation. It answers questions only: Evo decides on every call. */
export const RIGHT_RULES: Record<Right, RightRule> = {
  list: { roles: PERMITTED_ROLES.list, instanceAdmin: false, basis: 'documented' },
  download: { roles: EVERYBODY, instanceAdmin: false, basis: 'inferred' },
  'list-deleted': { roles: EVERYBODY, instanceAdmin: false, basis: 'inferred' },
  upload: { roles: WRITERS, instanceAdmin: false, basis: 'documented' },
  delete: { roles: PERMITTED_ROLES.delete, instanceAdmin: false, basis: 'inferred' },
  restore: { roles: PERMITTED_ROLES.restore, instanceAdmin: false, basis: 'inferred' },
  'edit-workspace': { roles: WRITERS, instanceAdmin: false, basis: 'documented' },
  'change-members': { roles: WRITERS, instanceAdmin: true, basis: 'documented' },
  'change-owners': { roles: OWNERS, instanceAdmin: true, basis: 'documented' },
  'delete-workspace': { roles: OWNERS, instanceAdmin: false, basis: 'documented' },
};
