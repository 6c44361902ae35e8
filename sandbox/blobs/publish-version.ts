import type { BlobId } from '@/sandbox/blobs/find-blob';
import { readUploadedBlob } from '@/sandbox/blobs/uploaded-blob';
import type { Core } from '@/sandbox/core';
import type { FileRow } from '@/sandbox/files/file-row';
import { findById } from '@/sandbox/files/find-file';
import { freeName } from '@/sandbox/files/free-name';
import { pathHash } from '@/sandbox/seed/ids';
import { type Connection, inTransaction } from '@/sandbox/store/database';
import { fromStored, toFolded, toStored } from '@/sandbox/store/escaped-text';

interface UploadRow {
  name: string;
  folder: string;
  committed_at: string;
  created_by: string;
}

interface NewVersion extends BlobId, UploadRow {
  size: number;
}

/** Shows a committed version in the File API. Does nothing when it is shown already, or the upload is gone. */
export async function publishVersion(core: Core, id: BlobId): Promise<void> {
  const key = [id.workspaceId, id.fileId, id.versionId];
  await inTransaction(core.database, async (connection) => {
    await connection.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [id.workspaceId]);
    const found = await connection.query<UploadRow>(
      `UPDATE uploads SET published = true WHERE workspace_id = $1 AND file_id = $2 AND version_id = $3
       AND committed_at IS NOT NULL AND NOT published RETURNING name, folder, committed_at, created_by`,
      key,
    );
    const [upload, blob] = [found.rows[0], await readUploadedBlob(connection, id)];
    if (upload === undefined || blob === undefined) return;
    const version = { ...id, ...upload, size: blob.blocks.reduce((sum, block) => sum + block.size, 0) };
    const file = await findById(connection, id.workspaceId, id.fileId);
    if (file === undefined) await insertFile(connection, version);
    else await addVersion(connection, file, version);
  });
  core.changes.note();
}

/** Publishes what was committed before the sandbox was stopped. */
export async function publishOverdue(core: Core): Promise<void> {
  const found = await core.database.query<{ workspace_id: string; file_id: string; version_id: string }>(
    'SELECT workspace_id, file_id, version_id FROM uploads WHERE committed_at IS NOT NULL AND NOT published',
  );
  for (const row of found.rows)
    await publishVersion(core, { workspaceId: row.workspace_id, fileId: row.file_id, versionId: row.version_id });
}

async function insertFile(connection: Connection, version: NewVersion): Promise<void> {
  const folder = fromStored(version.folder);
  // A file that was restored meanwhile may hold the path.
  const name = await freeName(connection, version.workspaceId, folder, fromStored(version.name));
  await connection.query(
    `INSERT INTO files (workspace_id, file_id, name, folder, folded_name, path_hash, size, version_id,
                        created_at, created_by, modified_at, modified_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10)`,
    [
      version.workspaceId,
      version.fileId,
      toStored(name),
      version.folder,
      toFolded(name),
      pathHash(folder, name),
      version.size,
      version.versionId,
      version.committed_at,
      version.created_by,
    ],
  );
}

/** The version registered last is the latest, in whatever order they are committed. */
async function addVersion(connection: Connection, file: FileRow, version: NewVersion): Promise<void> {
  const isLatest = BigInt(version.versionId) >= BigInt(file.version_id);
  const older = isLatest
    ? { id: file.version_id, size: file.size, at: file.modified_at, by: file.modified_by }
    : { id: version.versionId, size: version.size, at: version.committed_at, by: version.created_by };
  if (older.id !== version.versionId || !isLatest) {
    await connection.query(
      `INSERT INTO file_older_versions (workspace_id, file_id, version_id, size, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id, file_id, version_id, generated) DO UPDATE SET size = excluded.size`,
      [version.workspaceId, version.fileId, older.id, older.size, older.at, older.by],
    );
  }
  if (!isLatest) return;
  await connection.query(
    `UPDATE files SET size = $3, version_id = $4, modified_at = $5, modified_by = $6
     WHERE workspace_id = $1 AND file_id = $2`,
    [version.workspaceId, version.fileId, version.size, version.versionId, version.committed_at, version.created_by],
  );
}
