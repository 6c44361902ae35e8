import type { Account } from '@/sandbox/identity/accounts';
import { fromStored } from '@/sandbox/store/escaped-text';

/** A row of the table `files` as the driver returns it: bigint columns are strings. */
export interface FileRow {
  file_id: string;
  name: string;
  folder: string;
  size: string;
  version_id: string;
  created_at: string;
  created_by: string | null;
  modified_at: string;
  modified_by: string | null;
  deleted_at: string | null;
  deleted_by: string | null;
}

export const FILE_COLUMNS =
  'file_id, name, folder, size, version_id, created_at, created_by, modified_at, modified_by, deleted_at, deleted_by';

export interface UserInfo {
  id: string;
  name: string | null;
  email: string | null;
}

/** The people of a workspace's files as the API names them; people it cannot look up have no name. */
export class UserInfos {
  private readonly known = new Map<string, UserInfo>();

  constructor(private readonly find: (id: string) => Account | undefined) {}

  of(id: string | null): UserInfo | null {
    if (id === null) return null;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const account = this.find(id);
    const info = { id, name: account?.name ?? null, email: account?.email ?? null };
    this.known.set(id, info);
    return info;
  }
}

/** Epoch milliseconds as ISO 8601 in UTC. */
export function isoTime(milliseconds: string): string {
  return new Date(Number(milliseconds)).toISOString();
}

/** Azure's etags carry their quotation marks inside the string. */
export function etagOf(fileId: string, versionId: string): string {
  return `"0x8D${(fileId.slice(0, 5) + versionId.slice(-8)).toUpperCase()}"`;
}

/** What list items and single documents have in common. */
export function commonFields(row: FileRow, users: UserInfos) {
  return {
    file_id: row.file_id,
    name: fromStored(row.name),
    path: fromStored(row.folder),
    size: Number(row.size),
    version_id: row.version_id,
    etag: etagOf(row.file_id, row.version_id),
    created_at: isoTime(row.created_at),
    created_by: users.of(row.created_by),
    modified_at: isoTime(row.modified_at),
    modified_by: users.of(row.modified_by),
    deleted_at: row.deleted_at === null ? null : isoTime(row.deleted_at),
    deleted_by: users.of(row.deleted_by),
  };
}
