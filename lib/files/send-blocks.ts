import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@/lib/auth/actor';
import { putBlock } from '@/lib/evo/blob';
import type { Failure, Result } from '@/lib/evo/failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { BLOCK_BYTES, blockId } from './blocks';
import { uploadLink, type UploadPlace } from './upload';

/** For one block, however slow. */
const BLOCK_MS = 120_000;
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;

type Sending = { actor: Actor; place: UploadPlace; versionId: string; link: URL; signal: AbortSignal };

/** Bytes in pieces of a block each, the last one shorter. */
export async function* inBlocks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    size += chunk.length;
    while (size >= BLOCK_BYTES) {
      const whole = Buffer.concat(held);
      yield whole.subarray(0, BLOCK_BYTES);
      held = [whole.subarray(BLOCK_BYTES)];
      size -= BLOCK_BYTES;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Sends one block, again where that may help, and over a fresh link where the one at hand has lapsed. */
export async function sendBlock(sending: Sending, index: number, bytes: Buffer): Promise<Result<null>> {
  const access = { requestId: currentRequestId(), deadlineMs: BLOCK_MS, signal: sending.signal };
  for (let tries = 1; ; tries += 1) {
    const sent = await putBlock(access, sending.link, blockId(index), bytes);
    if (sent.ok || tries === MOST_TRIES || sending.signal.aborted) return sent;
    if (hasLapsed(sent.failure)) {
      const fresh = await uploadLink(sending.actor, sending.place, sending.versionId);
      if (!fresh.ok) return fresh;
      sending.link = fresh.value.link;
    } else if (mayHelp(sent.failure)) await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
    else return sent;
  }
}

function hasLapsed({ status }: Failure): boolean {
  return status === 401 || status === 403;
}

function mayHelp({ status }: Failure): boolean {
  return status === null || status === 408 || status === 429 || status >= 500;
}
