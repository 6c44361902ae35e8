import 'server-only';
import { evoUrl } from './address';
import type { Result } from './failure';
import { countOf, listOf, membersOf } from './fields';
import { fileDetailsOf, fileOf } from './file-fields';
import type { EvoFile, FileDetails, WorkspaceAddress } from './model';
import { misshapen } from './own-failure';
import { readAs } from './read';
import { request, type Access } from './request';

const FILES = '/file/v2/orgs/{}/workspaces/{}/files';
const FILE = `${FILES}/{}`;

export type FileOrder = `${'asc' | 'desc'}:${'created_at' | 'modified_at' | 'deleted_at'}`;

type ListFilter = { offset: number; limit: number; order: FileOrder; deleted: boolean };

type FileListing = { files: EvoFile[]; total: number; unusable: number };

/** One page of a workspace's files: live ones, or deleted ones only. Rows without a usable id are counted, not listed. */
export function listFiles(access: Access, address: WorkspaceAddress, filter: ListFilter): Promise<Result<FileListing>> {
  const { offset, limit, order, deleted } = filter;
  const ids = [address.orgId, address.workspaceId];
  const url = evoUrl(address.hubUrl, FILES, ids, { limit, offset, order_by: order, deleted });
  return readAs(access, url, (answer) => {
    const body = membersOf(answer.body);
    const rows = listOf(body?.['files']);
    if (rows === null) return null;
    const files = rows.map(fileOf).filter((file) => file !== null);
    // A total that is no count, or that the rows at hand already pass, is not believed.
    const total = Math.max(countOf(body?.['total']), rows.length === 0 ? 0 : offset + rows.length);
    return { files, total, unusable: rows.length - files.length };
  });
}

/** `clockAheadMs`: how far Evo's clock is ahead of ours, as its Date header tells; 0 where it tells nothing. */
export type FileAsRead = { file: FileDetails; clockAheadMs: number };

/** One file by its id. With `deleted`, a deleted one is found too; without, Evo answers 410 for it. */
export function getFile(
  access: Access,
  address: WorkspaceAddress,
  fileId: string,
  options: { deleted: boolean; versions: boolean },
): Promise<Result<FileAsRead>> {
  const url = evoUrl(address.hubUrl, FILE, [address.orgId, address.workspaceId, fileId], {
    deleted: options.deleted || undefined,
    include_versions: options.versions || undefined,
  });
  return readAs(access, url, ({ body, date }) => {
    const file = fileDetailsOf(body);
    if (file === null || file.id !== fileId) return null;
    return { file, clockAheadMs: date === null ? 0 : date.getTime() - Date.now() };
  });
}

/** Sends the delete once. Only 204 is a success. */
export async function sendDelete(access: Access, address: WorkspaceAddress, fileId: string): Promise<Result<null>> {
  const url = evoUrl(address.hubUrl, FILE, [address.orgId, address.workspaceId, fileId]);
  const answer = await request(access, { method: 'DELETE', url, expects: [204] });
  return answer.ok ? { ok: true, value: null } : answer;
}

/** Sends the restore once. null: back where it was (204); else the file under its new name or folder (303). */
export async function sendRestore(
  access: Access,
  address: WorkspaceAddress,
  fileId: string,
): Promise<Result<EvoFile | null>> {
  const url = evoUrl(address.hubUrl, FILE, [address.orgId, address.workspaceId, fileId], { deleted: false });
  const answer = await request(access, { method: 'PUT', url, expects: [204, 303] });
  if (!answer.ok) return answer;
  if (answer.value.status === 204) return { ok: true, value: null };
  const moved = fileOf(answer.value.body);
  return moved?.id === fileId ? { ok: true, value: moved } : misshapen(access.requestId, answer.value.status);
}
