import 'server-only';
import { request as send } from 'undici';
import { connectionTo } from './connection';
import type { FailureCause, Result } from './failure';
import { failureOf } from './own-failure';
import { kindOfStatus } from './problem';
import { transportCause, type Progress } from './transport-failure';

/** Who asks the blob store, and within which limits. There is no token in it: the link itself is the permission. */
export type BlobAccess = {
  requestId: string;
  /** For the whole call. */
  deadlineMs: number;
  signal?: AbortSignal | undefined;
};

/**
 * The first bytes of a blob, `most` at most, whatever the store sends. The link must have been checked against the allowed
 * origins. No redirect is followed. Never throws.
 */
export async function readBlobStart(access: BlobAccess, link: URL, most: number): Promise<Result<Buffer>> {
  const progress: Progress = { sent: false, status: null, expired: false };
  const deadline = AbortSignal.timeout(access.deadlineMs);
  const signal = access.signal === undefined ? deadline : AbortSignal.any([deadline, access.signal]);
  const fail = (cause: FailureCause): Result<never> => ({
    ok: false,
    failure: failureOf(cause, { reference: access.requestId, status: progress.status }),
  });
  try {
    const { statusCode, body } = await send(link, {
      method: 'GET',
      headers: { range: `bytes=0-${most - 1}`, 'accept-encoding': 'identity', 'user-agent': 'evo-file-console' },
      dispatcher: connectionTo(link, () => {
        progress.sent = true;
      }),
      signal,
    });
    progress.status = statusCode;
    // A body that is left early fails once more when nobody listens any longer.
    body.on('error', () => undefined);
    if (statusCode === 200 || statusCode === 206) return { ok: true, value: await startOf(body, most) };
    body.destroy();
    return fail(causeOf(statusCode));
  } catch (error) {
    progress.expired = deadline.aborted;
    return fail(transportCause(error, progress));
  }
}

/**
 * Makes a blob of blocks that were sent before, in this order. The link must have been checked against the allowed origins.
 * Sent once: committing the same blocks again makes the same blob, but it is the caller who decides. Never throws.
 */
export function commitBlocks(access: BlobAccess, link: URL, blockIds: readonly string[]): Promise<Result<null>> {
  return put(access, new URL(`${link.href}&comp=blocklist`), 'text/plain; charset=UTF-8', blockList(blockIds));
}

/** Sends one block of a blob to come. Sent once; sending it again is the same. Never throws. */
export function putBlock(access: BlobAccess, link: URL, id: string, bytes: Buffer): Promise<Result<null>> {
  const address = new URL(`${link.href}&comp=block&blockid=${encodeURIComponent(id)}`);
  return put(access, address, 'application/octet-stream', bytes);
}

/** `address`: the signature is over the link as it stands, so that is only added to. */
async function put(access: BlobAccess, address: URL, type: string, body: string | Buffer): Promise<Result<null>> {
  const progress: Progress = { sent: false, status: null, expired: false };
  const deadline = AbortSignal.timeout(access.deadlineMs);
  const fail = (cause: FailureCause): Result<never> => ({
    ok: false,
    failure: failureOf(cause, { reference: access.requestId, status: progress.status }),
  });
  try {
    const answer = await send(address, {
      method: 'PUT',
      headers: { 'content-type': type, 'user-agent': 'evo-file-console' },
      body,
      dispatcher: connectionTo(address, () => {
        progress.sent = true;
      }),
      signal: access.signal === undefined ? deadline : AbortSignal.any([deadline, access.signal]),
    });
    progress.status = answer.statusCode;
    answer.body.on('error', () => undefined);
    answer.body.destroy();
    return answer.statusCode === 201 ? { ok: true, value: null } : fail(causeOf(answer.statusCode));
  } catch (error) {
    progress.expired = deadline.aborted;
    return fail(transportCause(error, progress));
  }
}

/** Ids are base64, which needs no escaping. */
function blockList(blockIds: readonly string[]): string {
  const latest = blockIds.map((id) => `<Latest>${id}</Latest>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><BlockList>${latest}</BlockList>`;
}

/** Leaving the loop ends the connection, so that a store which does not know ranges sends no more than is read. */
async function startOf(body: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

function causeOf(status: number): FailureCause {
  if (status < 300) return { kind: 'unreadable', reason: 'unexpected-status' };
  return status < 400 ? { kind: 'unreadable', reason: 'redirect' } : { kind: kindOfStatus(status) };
}
