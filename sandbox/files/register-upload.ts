import { randomInt, randomUUID } from 'node:crypto';
import type { Core } from '@/sandbox/core';
import { fileProblem } from '@/sandbox/files/file-errors';
import type { FilePath } from '@/sandbox/files/file-path';
import { findById, findLiveByPath, findVersions } from '@/sandbox/files/find-file';
import { pathHash } from '@/sandbox/seed/ids';
import { type Connection, inTransaction } from '@/sandbox/store/database';
import { fromStored, toStored } from '@/sandbox/store/escaped-text';

/** So long blocks wait for their list. */
const LIFE_MS = 7 * 86_400_000;

export interface Upload {
  fileId: string;
  versionId: string;
}

interface Order {
  workspaceId: string;
  /** Account id. */
  by: string;
  /** An upload under way, whose link is to be renewed; null for a new version. */
  versionId: string | null;
}

/** Registers a version of the file at `path`, or of a file that will stand there. Throws 404 and 400 for a version to be renewed. */
export async function uploadByPath(core: Core, order: Order, path: FilePath): Promise<Upload> {
  return locked(core, order, async (connection) => {
    const live = await findLiveByPath(connection, order.workspaceId, path);
    const fileId = live?.file_id ?? (await reservedId(core, connection, order.workspaceId, path));
    if (order.versionId !== null) return renewed(core, connection, order, fileId);
    return register(core, connection, order, fileId ?? randomUUID(), path);
  });
}

/** Registers a version of that file. Throws 404 for an unknown one, 410 for a deleted one, and as above for renewals. */
export async function uploadById(core: Core, order: Order, fileId: string): Promise<Upload> {
  return locked(core, order, async (connection) => {
    const file = await findById(connection, order.workspaceId, fileId);
    if (file !== undefined && file.deleted_at !== null) throw fileProblem('files/gone');
    const path = file ?? (await pendingPath(core, connection, order.workspaceId, fileId));
    if (path === undefined) throw fileProblem('files/not-found');
    if (order.versionId !== null) return renewed(core, connection, order, fileId);
    return register(core, connection, order, fileId, { folder: fromStored(path.folder), name: fromStored(path.name) });
  });
}

/** One at a time in a workspace: two must not mint one id for one path, or one version twice. */
async function locked(core: Core, order: Order, work: (connection: Connection) => Promise<Upload>): Promise<Upload> {
  return inTransaction(core.database, async (connection) => {
    await connection.query('SELECT 1 FROM workspaces WHERE id = $1 FOR UPDATE', [order.workspaceId]);
    return work(connection);
  });
}

const NOT_YET_A_FILE = `(u.committed_at IS NOT NULL OR u.created_at > $3) AND NOT EXISTS (
  SELECT 1 FROM files f WHERE f.workspace_id = u.workspace_id AND f.file_id = u.file_id)`;

/** The id that an earlier upload to the same free path was given. */
async function reservedId(core: Core, connection: Connection, workspaceId: string, path: FilePath) {
  const found = await connection.query<{ file_id: string }>(
    `SELECT u.file_id FROM uploads u WHERE u.workspace_id = $1 AND u.path_hash = $2 AND ${NOT_YET_A_FILE}
     ORDER BY u.created_at LIMIT 1`,
    [workspaceId, pathHash(path.folder, path.name), core.clock.now() - LIFE_MS],
  );
  return found.rows[0]?.file_id;
}

async function pendingPath(core: Core, connection: Connection, workspaceId: string, fileId: string) {
  const found = await connection.query<{ folder: string; name: string }>(
    `SELECT u.folder, u.name FROM uploads u WHERE u.workspace_id = $1 AND u.file_id = $2 AND ${NOT_YET_A_FILE}
     ORDER BY u.created_at LIMIT 1`,
    [workspaceId, fileId, core.clock.now() - LIFE_MS],
  );
  return found.rows[0];
}

/** The upload under way that the caller means; throws 400 once it is complete or too old, 404 when there never was one. */
async function renewed(core: Core, connection: Connection, order: Order, fileId: string | undefined): Promise<Upload> {
  const versionId = order.versionId ?? '';
  if (fileId === undefined) throw fileProblem('files/not-found');
  const found = await connection.query<{ is_open: boolean }>(
    `SELECT committed_at IS NULL AND created_at > $4 AS is_open FROM uploads
     WHERE workspace_id = $1 AND file_id = $2 AND version_id = $3`,
    [order.workspaceId, fileId, versionId, core.clock.now() - LIFE_MS],
  );
  const isOpen = found.rows[0]?.is_open;
  if (isOpen === true) return { fileId, versionId };
  const file = isOpen === undefined ? await findById(connection, order.workspaceId, fileId) : undefined;
  const versions = file === undefined ? [] : await findVersions(connection, order.workspaceId, file);
  const isKnown = isOpen === false || versions.some((version) => version.version_id === versionId);
  throw fileProblem(isKnown ? 'files/no-file-upload-in-progress' : 'files/not-found');
}

async function register(
  core: Core,
  connection: Connection,
  order: Order,
  fileId: string,
  path: FilePath,
): Promise<Upload> {
  const now = core.clock.now();
  const known = await connection.query<{ version_id: string | null }>(
    `SELECT greatest((SELECT max(version_id) FROM files WHERE workspace_id = $1 AND file_id = $2),
                     (SELECT max(version_id) FROM uploads WHERE workspace_id = $1 AND file_id = $2)) AS version_id`,
    [order.workspaceId, fileId],
  );
  const minted = BigInt(now) * 1_000_000n + BigInt(randomInt(1_000_000));
  // Versions grow, also after the clock was turned back.
  const next = BigInt(known.rows[0]?.version_id ?? 0) + 1n;
  const versionId = String(minted > next ? minted : next);
  await connection.query(
    `INSERT INTO uploads (workspace_id, file_id, version_id, name, folder, path_hash, created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      order.workspaceId,
      fileId,
      versionId,
      toStored(path.name),
      toStored(path.folder),
      pathHash(path.folder, path.name),
      now,
      order.by,
    ],
  );
  return { fileId, versionId };
}
