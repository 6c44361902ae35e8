import 'server-only';
import { recordEvent } from '@/lib/activity/record';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import type { Role } from '@/lib/evo/model';
import { failureOf } from '@/lib/evo/own-failure';
import { log } from '@/lib/log';
import { currentRequestId } from '@/lib/telemetry/request-context';
import { getRole } from '@/lib/workspaces/standing';
import { intentOf, newAttempt, type Attempt } from './attempt';
import { unsent } from './conclude';
import type { PermissionCheck } from './input';
import type { FileAddress, KnownFile } from './operation';
import { isPermitted, PERMITTED_ROLES } from './permissions';
import { helpersFor } from './refuse';

/**
 * Reads the person's role afresh before a delete that their role, as last seen, does not allow. Where it still does not,
 * nothing is sent and the refusal is recorded as not sent.
 */
export async function checkDeletePermission(
  actor: Actor,
  input: FileAddress & { known: KnownFile },
): Promise<PermissionCheck> {
  const attempt = newAttempt('delete', actor, input);
  if (attempt === null) return unsent({ kind: 'invalid-input' }, currentRequestId());
  const read = await getRole(actor, attempt.address);
  if (!read.ok) return refuse(attempt, { ...read.failure, reference: attempt.requestId }, null);
  const { role } = read.value;
  if (role !== null && isPermitted('delete', role)) return { ok: true, role };
  return refuse(attempt, notPermitted(attempt, role), role ?? 'no role');
}

function notPermitted(attempt: Attempt, role: Role | null): Failure {
  return failureOf(
    {
      kind: 'not-permitted',
      yourRole: role ?? 'no role',
      permittedRoles: [...PERMITTED_ROLES.delete],
      morePermitted: 0,
      contradiction: false,
    },
    { reference: attempt.requestId },
  );
}

async function refuse(attempt: Attempt, failure: Failure, roleThen: string | null): Promise<PermissionCheck> {
  const [whoCanHelp, entryId] = await Promise.all([
    helpersFor(attempt.actor, attempt.address, 'delete', failure),
    recordNotSent(attempt, failure, roleThen),
  ]);
  return { ok: false, failure, entryId, checked: false, whoCanHelp };
}

/** null where the trail cannot be written: nothing was sent, so the refusal stands without it. */
async function recordNotSent(attempt: Attempt, failure: Failure, roleThen: string | null): Promise<string | null> {
  try {
    return await recordEvent(intentOf(attempt), { outcome: 'not-sent', failure, roleThen, renamedTo: null });
  } catch (error) {
    log().error({ err: error }, 'a refusal could not be recorded');
    return null;
  }
}
