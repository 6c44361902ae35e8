import type { FilePath } from '@/sandbox/files/file-path';
import { FILE_COLUMNS, type FileRow } from '@/sandbox/files/file-row';
import { pathHash } from '@/sandbox/seed/ids';
import type { Connection } from '@/sandbox/store/database';

/** The file of that id, live or deleted; undefined when the workspace never had it. */
export async function findById(
  connection: Connection,
  workspaceId: string,
  fileId: string,
): Promise<FileRow | undefined> {
  const found = await connection.query<FileRow>(
    `SELECT ${FILE_COLUMNS} FROM files WHERE workspace_id = $1 AND file_id = $2`,
    [workspaceId, fileId],
  );
  return found.rows[0];
}

/** The live file at a path, letter case aside; the oldest where several share it. */
export async function findLiveByPath(
  connection: Connection,
  workspaceId: string,
  path: FilePath,
): Promise<FileRow | undefined> {
  const found = await connection.query<FileRow>(
    `SELECT ${FILE_COLUMNS} FROM files WHERE workspace_id = $1 AND path_hash = $2 AND deleted_at IS NULL ORDER BY created_at, file_id LIMIT 1`,
    [workspaceId, pathHash(path.folder, path.name)],
  );
  return found.rows[0];
}

export interface VersionRow {
  version_id: string;
  size: string;
  created_at: string;
  created_by: string | null;
}

/** All versions of a file, newest first, the latest included. */
export async function findVersions(connection: Connection, workspaceId: string, file: FileRow): Promise<VersionRow[]> {
  const older = await connection.query<VersionRow>(
    `SELECT version_id, size, created_at, created_by FROM file_older_versions
     WHERE workspace_id = $1 AND file_id = $2 ORDER BY version_id DESC`,
    [workspaceId, file.file_id],
  );
  const latest = {
    version_id: file.version_id,
    size: file.size,
    created_at: file.modified_at,
    created_by: file.modified_by,
  };
  return [latest, ...older.rows];
}
