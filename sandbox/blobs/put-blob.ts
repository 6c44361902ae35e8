import type { IncomingMessage } from 'node:http';
import { BlobProblem } from '@/sandbox/blobs/blob-errors';
import { parseBlockList, requireBlockId } from '@/sandbox/blobs/block-list';
import type { StoredBlock } from '@/sandbox/blobs/block-store';
import { commitBlocks, commitWhole, keepBlock } from '@/sandbox/blobs/commit';
import type { BlobId } from '@/sandbox/blobs/find-blob';
import type { Core } from '@/sandbox/core';
import { isTorn } from '@/sandbox/http/call';
import { readBody } from '@/sandbox/http/read-body';

const MIB = 1024 * 1024;
const LARGEST_BLOCK = 4000 * MIB;
const LARGEST_BLOB = 5000 * MIB;
const LARGEST_LIST = 8 * MIB;
const USUAL_TYPE = 'application/octet-stream';

/** Put Block: one piece of a blob, under an id of its own. Sent again, it takes the place of the former. */
export async function putBlock(core: Core, id: BlobId, blockId: string | null, req: IncomingMessage) {
  const name = requireBlockId(blockId);
  if (lengthOf(req, LARGEST_BLOCK) === 0) throw new BlobProblem('InvalidHeaderValue');
  const block = await takeIn(core, req);
  await orRemove(core, block, () => keepBlock(core, id, name, block));
  return { 'Content-MD5': block.md5 };
}

/** Put Block List: makes the blob of blocks sent before. */
export async function putBlockList(core: Core, id: BlobId, req: IncomingMessage) {
  const body = await readBody(req, LARGEST_LIST);
  if (body === null) throw new BlobProblem('RequestBodyTooLarge');
  return commitBlocks(core, id, parseBlockList(body.toString()), header(req, 'x-ms-blob-content-type') ?? USUAL_TYPE);
}

/** Put Blob: the whole blob in one request. */
export async function putBlob(core: Core, id: BlobId, req: IncomingMessage) {
  const kind = header(req, 'x-ms-blob-type');
  if (kind === undefined) throw new BlobProblem('MissingRequiredHeader');
  if (kind !== 'BlockBlob') throw new BlobProblem('InvalidHeaderValue');
  lengthOf(req, LARGEST_BLOB);
  const block = await takeIn(core, req);
  const type = header(req, 'x-ms-blob-content-type') ?? req.headers['content-type'] ?? USUAL_TYPE;
  const headers = await orRemove(core, block, () => commitWhole(core, id, block, type));
  return { ...headers, 'Content-MD5': block.md5 };
}

function header(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function lengthOf(req: IncomingMessage, largest: number): number {
  const text = header(req, 'content-length');
  if (text === undefined) throw new BlobProblem('MissingContentLengthHeader');
  if (Number(text) > largest) throw new BlobProblem('RequestBodyTooLarge');
  return Number(text);
}

/** Throws 400 when the sender breaks off, or sends other bytes than its `Content-MD5` says. */
async function takeIn(core: Core, req: IncomingMessage): Promise<StoredBlock & { md5: string }> {
  if (isTorn(req)) req.once('data', () => req.socket.destroy());
  const block = await core.blocks.write(req).catch((error: unknown) => {
    throw req.complete ? error : new BlobProblem('InvalidInput');
  });
  const announced = header(req, 'content-md5');
  if (announced === undefined || announced === block.md5) return block;
  await core.blocks.remove([block.storedAs]);
  throw new BlobProblem('Md5Mismatch');
}

async function orRemove<T>(core: Core, block: StoredBlock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await core.blocks.remove([block.storedAs]);
    throw error;
  }
}
