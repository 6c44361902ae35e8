import { z } from 'zod';
import type { BlobId } from '@/sandbox/blobs/find-blob';
import type { Connection } from '@/sandbox/store/database';

const blocksSchema = z.array(z.object({ blockId: z.string(), storedAs: z.string(), size: z.number() }));

export type CommittedBlock = z.infer<typeof blocksSchema>[number];

export interface UploadedBlob {
  contentType: string;
  /** In the order of their bytes. */
  blocks: CommittedBlock[];
}

/** What was uploaded and committed for a version; undefined for versions that were seeded, and for those under way. */
export async function readUploadedBlob(connection: Connection, id: BlobId): Promise<UploadedBlob | undefined> {
  const found = await connection.query<{ content_type: string; blocks: unknown }>(
    `SELECT content_type, blocks FROM uploaded_blobs WHERE workspace_id = $1 AND file_id = $2 AND version_id = $3`,
    [id.workspaceId, id.fileId, id.versionId],
  );
  const row = found.rows[0];
  return row === undefined ? undefined : { contentType: row.content_type, blocks: blocksSchema.parse(row.blocks) };
}
