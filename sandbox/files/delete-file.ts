import type { Core } from '@/sandbox/core';

/** Marks a live file deleted, all its versions with it. False when it was not live any more. */
export async function deleteFile(core: Core, workspaceId: string, fileId: string, by: string): Promise<boolean> {
  const done = await core.database.query(
    `UPDATE files SET deleted_at = $3, deleted_by = $4
     WHERE workspace_id = $1 AND file_id = $2 AND deleted_at IS NULL RETURNING 1`,
    [workspaceId, fileId, core.clock.now(), by],
  );
  core.changes.note();
  return done.rows.length > 0;
}
