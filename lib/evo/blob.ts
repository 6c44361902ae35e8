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
export async function commitBlocks(access: BlobAccess, link: URL, blockIds: readonly string[]): Promise<Result<null>> {
  const progress: Progress = { sent: false, status: null, expired: false };
  const deadline = AbortSignal.timeout(access.deadlineMs);
  const fail = (cause: FailureCause): Result<never> => ({
    ok: false,
    failure: failureOf(cause, { reference: access.requestId, status: progress.status }),
  });
  try {
    // The signature is over the link as it stands, so it is not written anew.
    const { statusCode, body } = await send(new URL(`${link.href}&comp=blocklist`), {
      method: 'PUT',
      headers: { 'content-type': 'text/plain; charset=UTF-8', 'user-agent': 'evo-file-console' },
      body: blockList(blockIds),
      dispatcher: connectionTo(link, () => {
        progress.sent = true;
      }),
      signal: deadline,
    });
    progress.status = statusCode;
    body.on('error', () => undefined);
    body.destroy();
    return statusCode === 201 ? { ok: true, value: null } : fail(causeOf(statusCode));
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
