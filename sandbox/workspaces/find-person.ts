import type { Core } from '@/sandbox/core';
import { instanceRoleOf } from '@/sandbox/workspaces/workspace-rows';
import { workspaceProblem } from '@/sandbox/workspaces/workspace-errors';

/** The id of a member of the instance, named by id or by e-mail address; throws 422 for anybody else. */
export async function requireMember(
  core: Core,
  orgId: string,
  who: { user_id: string } | { email: string },
  field = '',
): Promise<string> {
  const id = 'user_id' in who ? who.user_id : core.accounts.findByName(who.email)?.id;
  if (id !== undefined && (await instanceRoleOf(core, orgId, id)) !== null) return id;
  const name = `${field}${'user_id' in who ? 'user_id' : 'email'}`;
  throw workspaceProblem('validation', 'The request is not valid.', [
    { name, reason: 'is not a member of the organization' },
  ]);
}
