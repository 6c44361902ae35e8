import type { Core } from '@/sandbox/core';
import { fileProblem } from '@/sandbox/files/file-errors';
import type { FileRow } from '@/sandbox/files/file-row';
import { findById } from '@/sandbox/files/find-file';
import { freeName } from '@/sandbox/files/free-name';
import { pathHash } from '@/sandbox/seed/ids';
import { inTransaction } from '@/sandbox/store/database';
import { fromStored, toFolded, toStored } from '@/sandbox/store/escaped-text';

export type Restored = { kind: 'same-place' } | { kind: 'was-live' } | { kind: 'renamed'; file: FileRow };

/** Brings a deleted file back. Throws 404 for an unknown id, 409 where a taken path counts as a conflict. */
export async function restoreFile(core: Core, workspaceId: string, fileId: string): Promise<Restored> {
  const restored = await inTransaction(core.database, async (connection): Promise<Restored> => {
    // One restore at a time in a workspace: two must not settle on the same free name.
    await connection.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [workspaceId]);
    const file = await findById(connection, workspaceId, fileId);
    if (file === undefined) throw fileProblem('files/not-found');
    if (file.deleted_at === null) return { kind: 'was-live' };
    const folder = fromStored(file.folder);
    const oldName = fromStored(file.name);
    const name = await freeName(connection, workspaceId, folder, oldName);
    if (name !== oldName && core.switches.values.restoreConflict === 'conflict')
      throw fileProblem('files/already-exists');
    await connection.query(
      `UPDATE files SET deleted_at = NULL, deleted_by = NULL, name = $3, folded_name = $4, path_hash = $5
       WHERE workspace_id = $1 AND file_id = $2`,
      [workspaceId, fileId, toStored(name), toFolded(name), pathHash(folder, name)],
    );
    if (name === oldName) return { kind: 'same-place' };
    return { kind: 'renamed', file: { ...file, name: toStored(name), deleted_at: null, deleted_by: null } };
  });
  core.changes.note();
  return restored;
}
