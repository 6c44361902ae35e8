import 'server-only';
import type { OutcomeRecord } from '@/lib/activity/entry';
import type { Actor } from '@/lib/auth/actor';
import type { Failure } from '@/lib/evo/failure';
import { ROLES, type Member, type Role } from '@/lib/evo/model';
import { log } from '@/lib/log';
import { readAt, type WorkspacePlace } from '@/lib/workspaces/place';
import { whoCanHelp } from '@/lib/workspaces/who-can-help';
import { type FileRight, PERMITTED_ROLES } from './permissions';

/** How a failure goes into the trail: a 403 was denied, what the console held back was not sent, anything else failed. */
export function refusalRecord(failure: Failure, roleThen: string | null): OutcomeRecord {
  const outcome = failure.status === 403 ? 'denied' : failure.kind === 'not-answering' ? 'not-sent' : 'failed';
  return { outcome, failure, roleThen: roleNamedBy(failure) ?? roleThen, renamedTo: null };
}

/** The members to ask after a refusal for want of a role; null where that is no question, or has no answer. */
export async function helpersFor(
  actor: Actor,
  place: WorkspacePlace,
  right: FileRight,
  failure: Failure,
): Promise<Member[] | null> {
  if (failure.kind !== 'insufficient-role' && failure.kind !== 'not-permitted') return null;
  try {
    const members = await readAt(actor, place, (workspace) => whoCanHelp(actor, workspace, rolesToAsk(right, failure)));
    return members.ok ? members.value : null;
  } catch (error) {
    log().warn({ err: error }, 'the members who can help could not be read');
    return null;
  }
}

function rolesToAsk(right: FileRight, failure: { permittedRoles: string[] }): readonly Role[] {
  const named = ROLES.filter((role) => failure.permittedRoles.includes(role));
  return named.length === 0 ? PERMITTED_ROLES[right] : named;
}

function roleNamedBy(failure: Failure): string | null {
  return failure.kind === 'insufficient-role' || failure.kind === 'not-permitted' ? failure.yourRole : null;
}
