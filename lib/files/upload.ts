import 'server-only';
import { recordEvent } from '@/lib/activity/record';
import type { Intent } from '@/lib/activity/entry';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import { config } from '@/lib/config';
import { isAllowedOrigin } from '@/lib/evo/address';
import type { Failure, Result } from '@/lib/evo/failure';
import { failureOf } from '@/lib/evo/own-failure';
import { requestUpload } from '@/lib/evo/uploads';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findWorkspace, type WorkspacePlace } from '@/lib/workspaces/place';
import type { UploadBegun } from './input';
import type { KnownFile, RefusedOperation } from './operation';
import { helpersFor, refusalRecord } from './refuse';
import { TIMING } from './timing';

/** `known`: the name and folder to come, as the person's browser sent them. */
export type UploadPlace = WorkspacePlace & { known: KnownFile };

/** A link that was checked: what is sent there goes to no stranger. */
export type UploadLink = { fileId: string; versionId: string; link: URL };

/**
 * Begins an upload, or renews the link of one that was begun. Nothing shows in Evo by it, so only a refusal is recorded;
 * what makes the file appear is `finishUpload`.
 */
export async function beginUpload(
  actor: Actor,
  place: UploadPlace,
  versionId: string | undefined,
): Promise<UploadBegun> {
  const found = await uploadLink(actor, place, versionId);
  if (!found.ok) return refuse(actor, place, found.failure);
  return { ok: true, fileId: found.value.fileId, versionId: found.value.versionId, link: found.value.link.href };
}

/** Fails with `untrusted-address` where Evo names a place outside of the allowed origins. Never throws. */
export async function uploadLink(
  actor: Actor,
  { known, ...place }: UploadPlace,
  versionId: string | undefined,
): Promise<Result<UploadLink>> {
  const reference = currentRequestId();
  try {
    const workspace = await findWorkspace(actor, place);
    if (!workspace.ok) return workspace;
    const offer = await withToken(actor, (accessToken) => {
      const access = { accessToken, requestId: reference, deadlineMs: TIMING.sendMs };
      return requestUpload(access, workspace.value, `${known.path}${known.name}`, versionId);
    });
    if (!offer.ok) return offer;
    const link = new URL(offer.value.link);
    if (isAllowedOrigin(link.origin, config().evo.allowedOrigins)) return { ok: true, value: { ...offer.value, link } };
    return { ok: false, failure: failureOf({ kind: 'untrusted-address' }, { reference }) };
  } catch (error) {
    log().error({ err: error }, 'no access token could be had for an upload');
    return { ok: false, failure: failureOf({ kind: 'not-recorded' }, { reference }) };
  }
}

async function refuse(actor: Actor, place: UploadPlace, failure: Failure): Promise<RefusedOperation> {
  const [whoCanHelp, entryId] = await Promise.all([
    helpersFor(actor, place, 'upload', failure),
    recordRefusal(uploadIntent(actor, place, ''), failure, place.known.roleThen),
  ]);
  return { ok: false, failure, entryId, checked: false, whoCanHelp };
}

/** null where the trail cannot be written: nothing came of the upload, so the refusal stands without it. */
async function recordRefusal(intent: Intent, failure: Failure, roleThen: string | null): Promise<string | null> {
  try {
    return await recordEvent(intent, refusalRecord(failure, roleThen));
  } catch (error) {
    log().error({ err: error }, 'a refused upload could not be recorded');
    return null;
  }
}

/** What the trail says of an upload. `fileId`: '' as long as Evo has given none. */
export function uploadIntent(actor: Actor, { known, orgId, workspaceId }: UploadPlace, fileId: string): Intent {
  return {
    person: { id: actor.personId, name: actor.name, email: actor.email },
    action: 'upload',
    orgId,
    workspace: { id: workspaceId, name: known.workspaceName },
    object: { kind: 'file', id: fileId, name: known.name, path: known.path, nameFromEvo: false },
    requestId: currentRequestId(),
  };
}
