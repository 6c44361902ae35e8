import { BlobProblem } from '@/sandbox/blobs/blob-errors';
import type { ListedBlock } from '@/sandbox/blobs/block-list';
import type { StoredBlock } from '@/sandbox/blobs/block-store';
import type { BlobId } from '@/sandbox/blobs/find-blob';
import { publishVersion } from '@/sandbox/blobs/publish-version';
import { type CommittedBlock, readUploadedBlob } from '@/sandbox/blobs/uploaded-blob';
import type { Core } from '@/sandbox/core';
import { etagOf } from '@/sandbox/files/file-row';
import { type Connection, inTransaction } from '@/sandbox/store/database';

const OF_BLOB = 'workspace_id = $1 AND file_id = $2 AND version_id = $3';
const keyOf = (id: BlobId): string[] => [id.workspaceId, id.fileId, id.versionId];

/** Keeps a block that no list names yet. Throws 404 where no upload is registered, 400 for an id of another length. */
export async function keepBlock(core: Core, id: BlobId, blockId: string, block: StoredBlock): Promise<void> {
  const replaced = await inTransaction(core.database, async (connection) => {
    // Locked, so that a block is not kept while a list is being committed.
    await requireUpload(connection, id, 'FOR UPDATE');
    const others = await connection.query<{ block_id: string; stored_as: string }>(
      `SELECT block_id, stored_as FROM uncommitted_blocks
       WHERE ${OF_BLOB} AND (block_id = $4 OR length(block_id) <> length($4)) LIMIT 1`,
      [...keyOf(id), blockId],
    );
    const other = others.rows[0];
    if (other !== undefined && other.block_id !== blockId) throw new BlobProblem('InvalidBlobOrBlock');
    await connection.query(
      `INSERT INTO uncommitted_blocks VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id, file_id, version_id, block_id)
       DO UPDATE SET stored_as = excluded.stored_as, size = excluded.size`,
      [...keyOf(id), blockId, block.storedAs, block.size],
    );
    return other === undefined ? [] : [other.stored_as];
  });
  await core.blocks.remove(replaced);
}

/** Makes the blob of the listed blocks, in this order. Throws 400 when one of them was not sent. */
export async function commitBlocks(core: Core, id: BlobId, listed: ListedBlock[], contentType: string) {
  return commit(core, id, contentType, (uncommitted, committed) =>
    listed.map(({ from, id: blockId }) => {
      const fresh = from === 'Committed' ? undefined : uncommitted.get(blockId);
      const found = fresh ?? (from === 'Uncommitted' ? undefined : committed.get(blockId));
      if (found === undefined) throw new BlobProblem('InvalidBlockList');
      return found;
    }),
  );
}

/** Makes the blob of one body. */
export async function commitWhole(core: Core, id: BlobId, block: StoredBlock, contentType: string) {
  return commit(core, id, contentType, () => [{ ...block, blockId: '' }]);
}

type Choose = (uncommitted: Map<string, CommittedBlock>, committed: Map<string, CommittedBlock>) => CommittedBlock[];

async function commit(core: Core, id: BlobId, contentType: string, choose: Choose) {
  const now = core.clock.now();
  const dropped = await inTransaction(core.database, async (connection) => {
    await requireUpload(connection, id, 'FOR UPDATE');
    const uncommitted = await uncommittedBlocks(connection, id);
    const before = (await readUploadedBlob(connection, id))?.blocks ?? [];
    const chosen = choose(byId(uncommitted), byId(before));
    await connection.query(
      `INSERT INTO uploaded_blobs VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workspace_id, file_id, version_id)
       DO UPDATE SET content_type = excluded.content_type, blocks = excluded.blocks`,
      [...keyOf(id), contentType, JSON.stringify(chosen)],
    );
    await connection.query(`DELETE FROM uncommitted_blocks WHERE ${OF_BLOB}`, keyOf(id));
    await connection.query(`UPDATE uploads SET committed_at = $4, published = false WHERE ${OF_BLOB}`, [
      ...keyOf(id),
      now,
    ]);
    const kept = new Set(chosen.map(({ storedAs }) => storedAs));
    return [...uncommitted, ...before].map(({ storedAs }) => storedAs).filter((name) => !kept.has(name));
  });
  await core.blocks.remove(dropped);
  await publishSoon(core, id);
  return { ETag: etagOf(id.fileId, id.versionId), 'Last-Modified': new Date(now).toUTCString() };
}

/** At once, or after the switch's delay: the store has the blob before the File API hears of it. */
async function publishSoon(core: Core, id: BlobId): Promise<void> {
  const delay = core.switches.values.commitDelayMs;
  if (delay === 0) return publishVersion(core, id);
  const publish = (): void => {
    publishVersion(core, id).catch((error: unknown) => core.log(`a version was not published: ${String(error)}`));
  };
  setTimeout(publish, delay).unref();
}

async function requireUpload(connection: Connection, id: BlobId, lock: 'FOR UPDATE'): Promise<void> {
  const found = await connection.query(`SELECT 1 FROM uploads WHERE ${OF_BLOB} ${lock}`, keyOf(id));
  if (found.rows.length === 0) throw new BlobProblem('BlobNotFound');
}

async function uncommittedBlocks(connection: Connection, id: BlobId): Promise<CommittedBlock[]> {
  const found = await connection.query<{ block_id: string; stored_as: string; size: string }>(
    `SELECT block_id, stored_as, size FROM uncommitted_blocks WHERE ${OF_BLOB}`,
    keyOf(id),
  );
  return found.rows.map((row) => ({ blockId: row.block_id, storedAs: row.stored_as, size: Number(row.size) }));
}

function byId(blocks: CommittedBlock[]): Map<string, CommittedBlock> {
  return new Map(blocks.map((block) => [block.blockId, block]));
}
