import type { Context } from 'hono';
import { BlobProblem } from '@/sandbox/blobs/blob-errors';
import { readUploadedBlob } from '@/sandbox/blobs/uploaded-blob';
import { computedBytes } from '@/sandbox/contents/computed-bytes';
import type { Core } from '@/sandbox/core';
import { etagOf } from '@/sandbox/files/file-row';
import { findById, findVersions } from '@/sandbox/files/find-file';
import { parseInteger, parseUuid } from '@/sandbox/http/parameters';
import { fromStored } from '@/sandbox/store/escaped-text';

const LARGEST = 9_223_372_036_854_775_807n;

export interface BlobId {
  workspaceId: string;
  fileId: string;
  versionId: string;
}

export interface Blob {
  /** In bytes. */
  size: number;
  etag: string;
  /** Epoch milliseconds. */
  lastModified: number;
  contentType: string;
  /** The bytes from `start` up to but not including `end`. */
  read: (start: number, end: number) => Iterable<Buffer> | AsyncIterable<Buffer>;
}

/** The ids in a blob's address; throws 404 for what can be none. */
export function blobIdOf(c: Context): BlobId {
  const workspaceId = parseUuid(c.req.param('workspace') ?? '');
  const fileId = parseUuid(c.req.param('file') ?? '');
  const versionId = parseInteger(c.req.param('version') ?? '', 0n, LARGEST)?.toString();
  if (workspaceId === null || fileId === null || versionId === undefined) throw new BlobProblem('BlobNotFound');
  return { workspaceId, fileId, versionId };
}

/** The bytes of a version, of a deleted file too; throws 404 when there is no such version. */
export async function findBlob(core: Core, id: BlobId): Promise<Blob> {
  const file = await findById(core.database, id.workspaceId, id.fileId);
  const versions = file === undefined ? [] : await findVersions(core.database, id.workspaceId, file);
  const version = versions.find((one) => one.version_id === id.versionId);
  if (file === undefined || version === undefined) throw new BlobProblem('BlobNotFound');
  const common = {
    size: Number(version.size),
    etag: etagOf(id.fileId, id.versionId),
    lastModified: Number(version.created_at),
  };
  const uploaded = await readUploadedBlob(core.database, id);
  if (uploaded !== undefined) {
    const read = (start: number, end: number) => core.blocks.read(uploaded.blocks, start, end);
    return { ...common, contentType: uploaded.contentType, read };
  }
  const computed = { ...id, name: fromStored(file.name), size: common.size };
  return {
    ...common,
    contentType: 'application/octet-stream',
    read: (start, end) => computedBytes(computed, start, end),
  };
}
