import type { Role } from '@/lib/evo/model';

/** `list` goes for reading and downloading as well. */
export type FileRight = 'list' | 'delete' | 'restore' | 'upload';

/** Which roles may do what, as Evo documents it. It shapes the screen only: Evo decides on every call. */
export const PERMITTED_ROLES: Record<FileRight, readonly Role[]> = {
  list: ['owner', 'editor', 'viewer'],
  delete: ['owner', 'editor'],
  restore: ['owner', 'editor'],
  upload: ['owner', 'editor'],
};

/** Whether a role (null: none) may do it. */
export function isPermitted(right: FileRight, role: Role | null): boolean {
  return role !== null && PERMITTED_ROLES[right].includes(role);
}
