import type { Core } from '@/sandbox/core';
import type { Connection } from '@/sandbox/store/database';

/** Marks a live file deleted, all its versions with it. False when it was not live any more. */
export async function markDeleted(
  core: Core,
  connection: Connection,
  workspaceId: string,
  fileId: string,
  by: string,
): Promise<boolean> {
  const done = await connection.query(
    `UPDATE files SET deleted_at = $3, deleted_by = $4
     WHERE workspace_id = $1 AND file_id = $2 AND deleted_at IS NULL RETURNING 1`,
    [workspaceId, fileId, core.clock.now(), by],
  );
  return done.rows.length > 0;
}
