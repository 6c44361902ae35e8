import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@/lib/auth/actor';
import { commitBlocks } from '@/lib/evo/blob';
import type { Failure } from '@/lib/evo/failure';
import type { FileDetails } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { currentRequestId } from '@/lib/telemetry/request-context';
import type { Attempt } from './attempt';
import { begin } from './begin';
import { blockCount, blockId } from './blocks';
import { concludeRefused, concludeSettled, keepChecking } from './conclude';
import { uploadFateOf } from './fate';
import { judge, mayStillBeAtWork } from './judge';
import type { OperationState } from './operation';
import { readBack } from './send';
import { TIMING } from './timing';
import { uploadLink, type UploadPlace } from './upload';

/** Evo shows a version a little after its bytes are there. */
const LOOKS = 5;
const PAUSE_MS = 400;

type Sent = { fileId: string; versionId: string; size: number };

/**
 * Makes a file, or its new version, of the blocks that a browser has sent. This is what others see of an upload, so it is
 * the console's server that does it, on record: the intent before, the outcome after. It is done once Evo shows the
 * version; where that stays open the state is `checking`, and the settling goes on from the trail. Asked for again, it
 * finds what the first time made.
 */
export async function finishUpload(actor: Actor, place: UploadPlace, sent: Sent): Promise<OperationState> {
  const { fileId, versionId } = sent;
  const begun = await begin('upload', actor, { ...place, fileId, versionId });
  if (!begun.ok) return begun.refusal;
  const { attempt, entryId } = begun;
  const committed = await commit(actor, place, sent);
  const failure = committed.ok ? notShown() : { ...committed.failure, reference: attempt.requestId };
  if (!committed.ok && committed.refused) return concludeRefused(attempt, entryId, failure, false);
  const seen = await lookFor(attempt);
  if (seen.fate === 'shown') {
    const { name, path } = seen.file;
    return concludeSettled(attempt, entryId, {
      outcome: committed.ok ? 'done' : 'done-confirmed',
      now: { name, path },
    });
  }
  const open = committed.ok || seen.fate === 'unknown' || mayStillBeAtWork(failure);
  if (open) return keepChecking(attempt, entryId, failure);
  return concludeRefused(attempt, entryId, failure, true);
}

/** `refused`: certainly nothing came of it. */
type Committed = { ok: true } | { ok: false; refused: boolean; failure: Failure };

/** Asks for a fresh link, since that of the blocks may have ended. */
async function commit(actor: Actor, place: UploadPlace, { versionId, size }: Sent): Promise<Committed> {
  const found = await uploadLink(actor, place, versionId);
  // An upload that is no longer under way may have been finished before, by an answer that was lost.
  if (!found.ok) return { ...found, refused: found.failure.kind !== 'no-upload-in-progress' };
  const ids = Array.from({ length: blockCount(size) }, (_, index) => blockId(index));
  const access = { requestId: currentRequestId(), deadlineMs: TIMING.sendMs };
  const committed = await commitBlocks(access, found.value.link, ids);
  return committed.ok ? committed : { ...committed, refused: judge('upload', committed) === 'refused' };
}

type Seen = { fate: 'shown'; file: FileDetails } | { fate: 'not-shown' | 'unknown' };

/** Reads the file until it shows the version, or long enough. */
async function lookFor({ actor, address, versionId }: Attempt): Promise<Seen> {
  for (let looks = 1; ; looks += 1) {
    const reading = await readBack(actor, address, TIMING.readMs, true);
    const fate = uploadFateOf(reading, versionId);
    if (fate === 'shown' && reading.ok) return { fate, file: reading.value.file };
    if (fate === 'unknown') return { fate };
    if (looks === LOOKS) return { fate: 'not-shown' };
    await pause(PAUSE_MS * looks);
  }
}

/** The store has taken the blocks, so only Evo can be waited for. */
function notShown(): Failure {
  return failureOf({ kind: 'unreadable', reason: 'not-shown' }, { reference: currentRequestId() });
}
