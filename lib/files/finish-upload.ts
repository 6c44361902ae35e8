import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { recordIntent, recordOutcome } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { commitBlocks } from '@/lib/evo/blob';
import type { Failure, Result } from '@/lib/evo/failure';
import { getFile } from '@/lib/evo/files';
import type { FileDetails } from '@/lib/evo/model';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readAt } from '@/lib/workspaces/place';
import { blockCount, blockId } from './blocks';
import { unsent } from './conclude';
import type { UploadFinished } from './input';
import { leavesUnclear } from './judge';
import { helpersFor, refusalRecord } from './refuse';
import { TIMING } from './timing';
import { uploadIntent, uploadLink, type UploadPlace } from './upload';

/** Evo shows a version a little after its bytes are there. */
const LOOKS = 5;
const PAUSE_MS = 400;

type Sent = { fileId: string; versionId: string; size: number };

/**
 * Makes a file, or its new version, of the blocks that a browser has sent. This is what others see of an upload, so it is
 * the console's server that does it, on record: the intent before, the outcome after. An unclear answer is settled by
 * reading the file back; asked for again, it finds what the first time made.
 */
export async function finishUpload(actor: Actor, place: UploadPlace, sent: Sent): Promise<UploadFinished> {
  const entryId = await recordedIntent(actor, place, sent.fileId);
  if (entryId === null) return unsent({ kind: 'not-recorded' }, currentRequestId());
  const committed = await commit(actor, place, sent);
  if (!committed.ok && !mayBeThere(committed.failure)) return refuse(actor, place, entryId, committed.failure, false);
  const file = await readVersion(actor, place, sent);
  if (!committed.ok && file === null) return refuse(actor, place, entryId, committed.failure, true);
  const outcome = committed.ok ? 'done' : 'done-confirmed';
  const { name, path } = file ?? place.known;
  await recorded(entryId, { outcome, failure: null, roleThen: place.known.roleThen, renamedTo: null });
  return { ok: true, settled: true, outcome, entryId, file: { id: sent.fileId, name, path, renamedFrom: null } };
}

/** A fresh link, since that of the blocks may have ended. */
async function commit(actor: Actor, place: UploadPlace, { versionId, size }: Sent): Promise<Result<null>> {
  const found = await uploadLink(actor, place, versionId);
  if (!found.ok) return found;
  const ids = Array.from({ length: blockCount(size) }, (_, index) => blockId(index));
  return commitBlocks({ requestId: currentRequestId(), deadlineMs: TIMING.sendMs }, found.value.link, ids);
}

/** An upload that is no longer under way was finished before: by an answer that was lost. */
function mayBeThere(failure: Failure): boolean {
  return failure.kind === 'no-upload-in-progress' || leavesUnclear(failure);
}

/** The file once Evo shows the version; null where it does not, or cannot be read. */
async function readVersion(actor: Actor, place: UploadPlace, sent: Sent): Promise<FileDetails | null> {
  for (let looks = 1; ; looks += 1) {
    const file = await readFile(actor, place, sent.fileId);
    const shows = file?.versions?.some(({ versionId }) => versionId === sent.versionId) ?? false;
    if (shows) return file;
    if (looks === LOOKS) return null;
    await pause(PAUSE_MS * looks);
  }
}

async function readFile(actor: Actor, place: UploadPlace, fileId: string): Promise<FileDetails | null> {
  const access = { requestId: currentRequestId(), deadlineMs: TIMING.readMs };
  try {
    const reading = await readAt(actor, place, (workspace) =>
      withToken(actor, (accessToken) =>
        getFile({ ...access, accessToken }, workspace, fileId, { deleted: false, versions: true }),
      ),
    );
    return reading.ok ? reading.value.file : null;
  } catch (error) {
    log().error({ err: error }, 'an uploaded file could not be read back');
    return null;
  }
}

async function refuse(
  actor: Actor,
  place: UploadPlace,
  entryId: string,
  given: Failure,
  checked: boolean,
): Promise<UploadFinished> {
  const failure = { ...given, reference: currentRequestId() };
  const [whoCanHelp] = await Promise.all([
    helpersFor(actor, place, 'upload', failure),
    recorded(entryId, refusalRecord(failure, place.known.roleThen)),
  ]);
  return { ok: false, failure, entryId, checked, whoCanHelp };
}

async function recordedIntent(actor: Actor, place: UploadPlace, fileId: string): Promise<string | null> {
  try {
    return await recordIntent(uploadIntent(actor, place, fileId));
  } catch (error) {
    log().error({ err: error }, 'the intent of an upload could not be recorded, nothing was committed');
    return null;
  }
}

/** What happened is told as it is even where it cannot be written down just now. */
async function recorded(...[entryId, record]: Parameters<typeof recordOutcome>): Promise<void> {
  try {
    await recordOutcome(entryId, record);
  } catch (error) {
    log().error({ err: error }, 'the outcome of an upload could not be recorded');
  }
}
