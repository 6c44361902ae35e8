import 'server-only';
import { evoUrl } from './address';
import type { Result } from './failure';
import { countOf, listOf, membersOf, personOf, roleOf, textOf, timeOf, wordsOrNull } from './fields';
import { parseId } from './ids';
import type { Member, Role, Workspace, WorkspaceAddress } from './model';
import { readAs } from './read';
import { type Access, request } from './request';

const PAGE = 100;
const MOST_PAGES = 200;
/** What Evo answers to those who may not see something, or when there is nothing to see: it does not tell them apart. */
const NO_ACCESS: readonly (number | null)[] = [403, 404, 405, 410];

/** `ordinary` sees what the caller's own roles allow; `admin` is for instance admins and needs no role. */
export type Door = 'ordinary' | 'admin';

export type HubAddress = { hubUrl: string; hubCode: string; orgId: string };

/** `total` is how many Evo says there are: more than were understood, or than came, where something is missing. */
export type WorkspaceList = { workspaces: Workspace[]; total: number };

/**
 * All workspaces behind a door, page by page. `deleted`: the deleted ones among them; whether Evo leaves the others out then
 * is not documented, and nothing in a row tells them apart.
 */
export async function listWorkspaces(
  access: Access,
  hub: HubAddress,
  door: Door,
  deleted = false,
): Promise<Result<WorkspaceList>> {
  const endsAt = Date.now() + access.deadlineMs;
  const found = new Map<string, Workspace>();
  let total = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const deadlineMs = Math.max(endsAt - Date.now(), 1);
    const result = await listPage({ ...access, deadlineMs }, hub, door, { offset: page * PAGE, deleted });
    if (!result.ok) return result;
    result.value.workspaces.forEach((workspace) => found.set(workspace.id, workspace));
    total = result.value.total;
    if (result.value.rows === 0 || (page + 1) * PAGE >= result.value.total) break;
  }
  return { ok: true, value: { workspaces: [...found.values()], total: Math.max(total, found.size) } };
}

type Page = { workspaces: Workspace[]; rows: number; total: number };

type Wanted = { offset: number; deleted: boolean };

function listPage(access: Access, hub: HubAddress, door: Door, { offset, deleted }: Wanted): Promise<Result<Page>> {
  const url = evoUrl(hub.hubUrl, `${prefix(door)}/workspaces`, [hub.orgId], {
    limit: PAGE,
    offset,
    order_by: 'asc:name',
    deleted: deleted || undefined,
  });
  return readAs(access, url, (answer) => {
    const body = membersOf(answer.body);
    const rows = listOf(body?.['results']);
    if (rows === null) return null;
    const workspaces = rows.map((row) => workspaceOf(row, hub.hubCode)).filter((row) => row !== null);
    const total = countOf(membersOf(body?.['links'])?.['total']);
    return { workspaces, rows: rows.length, total: Math.max(total, 0) };
  });
}

/** One workspace; null where the caller may not see it or there is none: Evo answers both alike. */
export async function getWorkspace(
  access: Access,
  address: WorkspaceAddress,
  hubCode: string,
  door: Door,
): Promise<Result<Workspace | null>> {
  const url = evoUrl(address.hubUrl, `${prefix(door)}/workspaces/{}`, [address.orgId, address.workspaceId]);
  return orNull(await readAs(access, url, ({ body }) => workspaceOf(body, hubCode)));
}

/** Sends the restore of a deleted workspace once. Where its name was taken it comes back under another one (303). */
export async function sendWorkspaceRestore(access: Access, address: WorkspaceAddress): Promise<Result<null>> {
  const template = `${prefix('ordinary')}/workspaces/{}`;
  const url = evoUrl(address.hubUrl, template, [address.orgId, address.workspaceId], { deleted: false });
  const answer = await request(access, { method: 'POST', url, expects: [204, 303] });
  return answer.ok ? { ok: true, value: null } : answer;
}

/** The caller's role, read afresh; null for none. */
export async function getCurrentRole(access: Access, address: WorkspaceAddress): Promise<Result<Role | null>> {
  const template = `${prefix('ordinary')}/workspaces/{}/current-user-role`;
  const url = evoUrl(address.hubUrl, template, [address.orgId, address.workspaceId]);
  const answer = orNull(await readAs(access, url, ({ body }) => membersOf(body)));
  return answer.ok ? { ok: true, value: roleOf(answer.value?.['role']) } : answer;
}

/** `unusable`: how many rows had no usable id or role. */
export type MemberList = { members: Member[]; unusable: number };

/** Who holds a role in the workspace. */
export function listMembers(access: Access, address: WorkspaceAddress, door: Door): Promise<Result<MemberList>> {
  const url = evoUrl(address.hubUrl, `${prefix(door)}/workspaces/{}/users`, [address.orgId, address.workspaceId]);
  return readAs(access, url, ({ body }) => {
    const rows = listOf(membersOf(body)?.['results']);
    if (rows === null) return null;
    const members = rows.map(memberOf).filter((member) => member !== null);
    return { members, unusable: rows.length - members.length };
  });
}

/**
 * Whether the caller is an instance admin: the admin list of workspaces answers them. That is the very right the
 * console uses it for; names of instance roles are not documented well enough to be read.
 */
export async function isInstanceAdmin(access: Access, hub: HubAddress): Promise<Result<boolean>> {
  const url = evoUrl(hub.hubUrl, `${prefix('admin')}/workspaces`, [hub.orgId], { limit: 1, offset: 0 });
  const answer = orNull(await readAs(access, url, ({ body }) => membersOf(body)));
  return answer.ok ? { ok: true, value: answer.value !== null } : answer;
}

/** Only the API's own word counts: it names a type. A page from the way there, or a route that is gone, names none. */
function orNull<T>(result: Result<T>): Result<T | null> {
  if (result.ok || result.failure.type === null || !NO_ACCESS.includes(result.failure.status)) return result;
  return { ok: true, value: null };
}

function prefix(door: Door): string {
  return door === 'admin' ? '/workspace/admin/orgs/{}' : '/workspace/orgs/{}';
}

function workspaceOf(value: unknown, hubCode: string): Workspace | null {
  const members = membersOf(value);
  const id = parseId(members?.['id']);
  if (members === null || id === null) return null;
  return {
    id,
    name: textOf(members['name']),
    description: textOf(members['description']),
    hubCode,
    role: roleOf(members['current_user_role']),
    createdAt: timeOf(members['created_at']),
    updatedAt: timeOf(members['updated_at']),
    updatedBy: personOf(members['updated_by']),
  };
}

function memberOf(value: unknown): Member | null {
  const members = membersOf(value) ?? {};
  const id = parseId(members['user_id']);
  const role = roleOf(members['role']);
  if (id === null || role === null) return null;
  return { id, role, name: wordsOrNull(members['full_name']), email: wordsOrNull(members['email']) };
}
