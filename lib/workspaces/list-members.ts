import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { withToken } from '@/lib/auth/with-token';
import type { Result } from '@/lib/evo/failure';
import type { Member, WorkspaceAddress } from '@/lib/evo/model';
import { listMembers as listBehind, type Door, type MemberList } from '@/lib/evo/workspaces';
import { currentRequestId } from '@/lib/telemetry/request-context';

/**
 * Who holds a role in a workspace. An instance admin without a role is refused at the ordinary door and answered at the
 * admin one. `deadlineMs` is for each of the two.
 */
export async function listMembers(
  actor: Actor,
  address: WorkspaceAddress,
  deadlineMs: number,
): Promise<Result<Member[]>> {
  const through = (door: Door): Promise<Result<MemberList>> =>
    withToken(actor, (accessToken) =>
      listBehind({ accessToken, requestId: currentRequestId(), deadlineMs }, address, door),
    );
  const ordinary = await through('ordinary');
  const list = ordinary.ok ? ordinary : await through('admin');
  return list.ok ? { ok: true, value: list.value.members } : list;
}
