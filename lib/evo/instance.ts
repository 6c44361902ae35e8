import 'server-only';
import { evoUrl } from './address';
import type { Result } from './failure';
import { listOf, membersOf, textOf, timeOf, wordsOrNull } from './fields';
import { parseId } from './ids';
import type { InstanceMember, Invitation } from './model';
import { readAs } from './read';
import type { Access } from './request';
import type { HubAddress } from './workspaces';

/** Evo gives 20 unless asked, names no maximum, and no total. */
const PAGE = 100;
const MEMBERS = '/workspace/orgs/{}/members';

/**
 * One page of a list that only says whether more follows. `rows` is how many came, the `unusable` ones included: the next
 * page begins behind them.
 */
export type ListPage<T> = { items: T[]; rows: number; unusable: number; more: boolean };

/** A page of the people who belong to the organisation, with or without a role in any workspace. */
export function listInstanceMembers(
  access: Access,
  hub: HubAddress,
  offset: number,
): Promise<Result<ListPage<InstanceMember>>> {
  return readPage(access, evoUrl(hub.hubUrl, `${MEMBERS}/users`, [hub.orgId], { limit: PAGE, offset }), memberOf);
}

/** A page of the invitations, past ones included. Evo shows them to instance admins only. */
export function listInvitations(
  access: Access,
  hub: HubAddress,
  offset: number,
): Promise<Result<ListPage<Invitation>>> {
  const url = evoUrl(hub.hubUrl, `${MEMBERS}/invitations`, [hub.orgId], { limit: PAGE, offset });
  return readPage(access, url, invitationOf);
}

function readPage<T>(access: Access, url: URL, shape: (row: unknown) => T | null): Promise<Result<ListPage<T>>> {
  return readAs(access, url, ({ body }) => {
    const rows = listOf(membersOf(body)?.['results']);
    if (rows === null) return null;
    const items = rows.map(shape).filter((item) => item !== null);
    // The address of the next page is Evo's word and is not followed: only that there is one counts.
    const more = textOf(membersOf(membersOf(body)?.['links'])?.['next']) !== '';
    return { items, rows: rows.length, unusable: rows.length - items.length, more };
  });
}

function memberOf(value: unknown): InstanceMember | null {
  const members = membersOf(value) ?? {};
  const id = parseId(members['id']);
  if (id === null) return null;
  const [name, email] = [wordsOrNull(members['full_name']), wordsOrNull(members['email'])];
  return { id, name, email, instanceRoles: roleNames(members['roles']) };
}

function invitationOf(value: unknown): Invitation | null {
  const members = membersOf(value) ?? {};
  const id = parseId(members['id']);
  if (id === null) return null;
  return {
    id,
    email: wordsOrNull(members['email']),
    status: textOf(members['status']),
    instanceRoles: roleNames(members['roles']),
    createdAt: timeOf(members['created_date']),
    expiresAt: timeOf(members['expiration_date']),
    invitedBy: wordsOrNull(members['invited_by_email']),
  };
}

function roleNames(value: unknown): string[] {
  return (listOf(value) ?? []).map((role) => textOf(membersOf(role)?.['name'])).filter((name) => name !== '');
}
