import 'server-only';
import { recordIntent, recordOutcome } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { readDownloadLink } from './download-link';
import { sealLink } from './download-pass';
import type { DownloadState } from './input';
import type { FileAddress, KnownFile, RefusedOperation } from './operation';
import { helpersFor, refusalRecord } from './refuse';

type Input = FileAddress & { known: KnownFile; versionId?: string | undefined };

/**
 * Gives out one version of a file, on record: the intent before Evo is asked, the outcome after it. What cannot be written
 * down is not given out.
 */
export async function downloadFile(actor: Actor, input: Input): Promise<DownloadState> {
  const { known, versionId, ...address } = input;
  const entryId = await recorded(() => recordIntent(intentOf(actor, input)));
  if (entryId === null) return notRecorded();
  const found = await readDownloadLink(actor, { ...address, versionId });
  const record = found.ok
    ? { outcome: 'done' as const, failure: null, roleThen: known.roleThen, renamedTo: null }
    : refusalRecord(found.failure, known.roleThen);
  const written = await recorded(() => recordOutcome(entryId, record).then(() => true));
  if (!found.ok) {
    const whoCanHelp = await helpersFor(actor, address, 'list', found.failure);
    return { ...refused(found.failure, entryId), whoCanHelp };
  }
  if (written === null) return notRecorded();
  return { ok: true, pass: await sealLink(found.value.link, { sessionId: actor.sessionId, address }) };
}

function intentOf(actor: Actor, { known, orgId, workspaceId, fileId }: Input) {
  return {
    person: { id: actor.personId, name: actor.name, email: actor.email },
    action: 'download' as const,
    orgId,
    workspace: { id: workspaceId, name: known.workspaceName },
    object: { kind: 'file' as const, id: fileId, name: known.name, path: known.path, nameFromEvo: known.fromEvo },
    requestId: currentRequestId(),
  };
}

/** null where the trail cannot be written. */
async function recorded<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    log().error({ err: error }, 'a download could not be recorded, so nothing was given out');
    return null;
  }
}

function notRecorded(): RefusedOperation {
  return refused(failureOf({ kind: 'not-recorded' }, { reference: currentRequestId() }), null);
}

function refused(failure: Failure, entryId: string | null): RefusedOperation {
  return { ok: false, failure, entryId, checked: false, whoCanHelp: null };
}
