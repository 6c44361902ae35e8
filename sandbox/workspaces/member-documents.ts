import type { Core } from '@/sandbox/core';
import { isoTime } from '@/sandbox/files/file-row';
import { instanceRole } from '@/sandbox/workspaces/instance-roles';

export interface InvitationRow {
  id: string;
  email: string;
  status: string;
  role: string;
  created_at: string;
  expires_at: string;
  invited_by_email: string;
}

export function memberDocument(core: Core, accountId: string, role: string) {
  const account = core.accounts.find(accountId);
  return { id: accountId, email: account?.email ?? '', full_name: account?.name ?? '', roles: [shortRole(role)] };
}

export function invitationDocument(row: InvitationRow) {
  return {
    id: row.id,
    email: row.email,
    status: row.status,
    created_date: isoTime(row.created_at),
    expiration_date: isoTime(row.expires_at),
    invited_by_email: row.invited_by_email,
    roles: [shortRole(row.role)],
  };
}

/** An instance role without its permissions. */
export function shortRole(name: string) {
  const { permissions: _permissions, ...short } = instanceRole(name);
  return short;
}
