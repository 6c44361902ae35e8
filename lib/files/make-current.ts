import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { openBlob } from '@/lib/evo/blob-stream';
import type { Failure } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readDownloadLink } from './download-link';
import { finishUpload } from './finish-upload';
import type { CopyStep } from './input';
import type { FileAddress, KnownFile, RefusedOperation } from './operation';
import { inBlocks, sendBlock } from './send-blocks';
import { beginUpload } from './upload';

type Input = FileAddress & { known: KnownFile; versionId: string };
type Begun = Extract<Awaited<ReturnType<typeof beginUpload>>, { ok: true }>;

/**
 * Makes an older version of a file the latest again, by copying its bytes into a new version: Evo has no other way, and
 * keeps all versions. The bytes go through this server in blocks, none held longer. Tells how far it is, and at last how it
 * ended. The new version is on record like any other upload.
 */
export async function* makeCurrent(actor: Actor, input: Input, signal: AbortSignal): AsyncGenerator<CopyStep> {
  const { known, versionId, ...address } = input;
  const old = await readDownloadLink(actor, { ...address, versionId, signal });
  if (!old.ok) return yield refused(old.failure);
  const { file, link } = old.value;
  if (file.deletedAt !== null) return yield refused(ours('gone'));
  const place = { ...address, known: { ...known, name: file.name, path: file.path, fromEvo: true } };
  const begun = await beginUpload(actor, place, undefined);
  if (!begun.ok) return yield begun;
  // Another file has come to the path since: it must not get these bytes.
  if (begun.fileId !== address.fileId) return yield refused(ours('not-found'));
  const blob = await openBlob({ requestId: currentRequestId(), signal }, link);
  if (!blob.ok) return yield refused(blob.failure);
  const { size, bytes } = blob.value;
  let copied = 0;
  for await (const step of copy(actor, { place, begun, bytes, signal })) {
    if (typeof step !== 'number') return yield refused(step);
    copied = step;
    yield { copied, of: size };
  }
  yield await finishUpload(actor, place, { fileId: begun.fileId, versionId: begun.versionId, size: copied });
}

type Copy = {
  place: Parameters<typeof beginUpload>[1];
  begun: Begun;
  bytes: AsyncIterable<Buffer>;
  signal: AbortSignal;
};

/** How many bytes are there by now, block by block; a failure ends it. */
async function* copy(actor: Actor, { place, begun, bytes, signal }: Copy): AsyncGenerator<number | Failure> {
  const sending = { actor, place, versionId: begun.versionId, link: new URL(begun.link), signal };
  let copied = 0;
  let index = 0;
  try {
    for await (const block of inBlocks(bytes)) {
      const sent = await sendBlock(sending, index, block);
      if (!sent.ok) return yield sent.failure;
      index += 1;
      copied += block.length;
      yield copied;
    }
  } catch (error) {
    log().error({ err: error }, 'a version could not be read to its end, so nothing was made of it');
    yield ours('connection-lost');
  }
}

function ours(kind: 'gone' | 'not-found' | 'connection-lost'): Failure {
  return failureOf({ kind }, { reference: currentRequestId() });
}

function refused(failure: Failure): RefusedOperation {
  return { ok: false, failure, entryId: null, checked: false, whoCanHelp: null };
}
