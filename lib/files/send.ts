import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Failure, Result } from '@/lib/evo/failure';
import { getFile, type FileAsRead } from '@/lib/evo/files';
import type { WorkspaceAddress } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import type { Access } from '@/lib/evo/request';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { findWorkspace, readAt } from '@/lib/workspaces/place';
import type { Attempt } from './attempt';
import { leavesUnclear } from '@/lib/evo/unclear';
import type { FileAddress } from './operation';
import type { Timing } from './timing';

type Call<T> = (access: Access, address: WorkspaceAddress, fileId: string) => Promise<Result<T>>;

/** Sends an attempt's one call to Evo as its person. The failure carries the attempt's own request id. Never throws. */
export async function sendAttempt<T>(attempt: Attempt, timing: Timing, call: Call<T>): Promise<Result<T>> {
  const { actor, address, requestId } = attempt;
  const signal = AbortSignal.timeout(timing.totalMs);
  try {
    const workspace = await findWorkspace(actor, address);
    if (!workspace.ok) return { ok: false, failure: unsent(workspace.failure, requestId) };
    const result = await withToken(actor, (accessToken) =>
      call({ accessToken, requestId, deadlineMs: timing.sendMs, signal }, workspace.value, address.fileId),
    );
    return result.ok ? result : { ok: false, failure: { ...result.failure, reference: requestId } };
  } catch (error) {
    // Only the vault throws, and only before a call or after a 401: nothing was done in Evo.
    log().error({ err: error }, 'no access token could be had');
    return { ok: false, failure: failureOf({ kind: 'not-recorded' }, { reference: requestId }) };
  }
}

/**
 * Why a hub could not be found. What discovery answered says nothing of the file, so its status must not stand for an
 * answer about it: a 503 would pass for "may have happened", a 404 for "was already gone".
 */
function unsent(failure: Failure, reference: string): Failure {
  const tellsOfTheAttempt = leavesUnclear(failure) || (failure.status !== null && failure.status !== 401);
  if (!tellsOfTheAttempt) return { ...failure, reference };
  const { title, detail, type, retryAfterSeconds, evoReference } = failure;
  return failureOf({ kind: 'no-hub' }, { reference, title, detail, type, retryAfterSeconds, evoReference });
}

/** Reads a file, deleted or not, to learn its fate; of an upload, with its versions. Never throws. */
export async function readBack(
  actor: Actor,
  address: FileAddress,
  readMs: number,
  versions = false,
): Promise<Result<FileAsRead>> {
  const requestId = currentRequestId();
  try {
    let found = false;
    const reading = await readAt(actor, address, (workspace) => {
      found = true;
      return withToken(actor, (accessToken) => {
        const access = { accessToken, requestId, deadlineMs: readMs };
        return getFile(access, workspace, address.fileId, { deleted: true, versions });
      });
    });
    return reading.ok || found ? reading : { ok: false, failure: unsent(reading.failure, requestId) };
  } catch (error) {
    log().error({ err: error }, 'a file could not be read back');
    return { ok: false, failure: failureOf({ kind: 'sign-in-unavailable' }, { reference: requestId }) };
  }
}
