import type { Core } from '@/sandbox/core';
import { isoTime } from '@/sandbox/files/file-row';
import type { WorkspaceRow } from '@/sandbox/workspaces/workspace-rows';

/** Where a workspace is read. */
export function workspaceAddress(core: Core, row: { org_id: string; id: string }): string {
  return `${core.origin}/workspace/orgs/${row.org_id}/workspaces/${row.id}`;
}

/** A workspace as the API tells of it. `current_user_role` is null only in answers to admins. */
export function workspaceDocument(core: Core, row: WorkspaceRow) {
  const user = (id: string) => {
    const account = core.accounts.find(id);
    return { id, name: account?.name ?? null, email: account?.email ?? null };
  };
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    current_user_role: row.role,
    bounding_box: row.bounding_box,
    created_at: isoTime(row.created_at),
    created_by: user(row.created_by),
    updated_at: isoTime(row.updated_at),
    updated_by: user(row.updated_by),
    default_coordinate_system: row.default_coordinate_system,
    labels: row.labels,
    ml_enabled: row.ml_enabled,
    self_link: workspaceAddress(core, row),
  };
}

/** The same as a person's workspaces are told to admins: the role goes by another name. */
export function userWorkspaceDocument(core: Core, row: WorkspaceRow) {
  const { current_user_role: userRole, ...rest } = workspaceDocument(core, row);
  return { ...rest, user_role: userRole };
}
