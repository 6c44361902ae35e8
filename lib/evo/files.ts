import 'server-only';
import { evoUrl } from './address';
import type { Result } from './failure';
import { countOf, listOf, membersOf, textOf } from './fields';
import { fileDetailsOf, fileListRowOf, fileOf } from './file-fields';
import type { EvoFile, FileDetails, FileListRow, WorkspaceAddress } from './model';
import { misshapen } from './own-failure';
import { readAs } from './read';
import { request, type Access } from './request';

/** Of a workspace: its organisation's id and its own go into it. */
export const FILES = '/file/v2/orgs/{}/workspaces/{}/files';
const FILE = `${FILES}/{}`;

export type FileOrder = `${'asc' | 'desc'}:${'created_at' | 'modified_at' | 'deleted_at'}`;

type ListFilter = { offset: number; limit: number; order: FileOrder; deleted: boolean };

type FileListing = {
  rows: FileListRow[];
  /** As Evo counts them, but never fewer than have come: a page that is full may have a next one whatever Evo says. */
  total: number;
  /** Evo's own count was none, or less than what came. */
  doubtful: boolean;
};

/** One page of a workspace's files: live ones, or deleted ones only. */
export function listFiles(access: Access, address: WorkspaceAddress, filter: ListFilter): Promise<Result<FileListing>> {
  const { offset, limit, order, deleted } = filter;
  const ids = [address.orgId, address.workspaceId];
  const url = evoUrl(address.hubUrl, FILES, ids, { limit, offset, order_by: order, deleted });
  return readAs(access, url, (answer) => {
    const body = membersOf(answer.body);
    const rows = listOf(body?.['files']);
    if (rows === null) return null;
    const counted = countOf(body?.['total']);
    const seen = rows.length === 0 ? 0 : offset + rows.length;
    const doubtful = counted < seen;
    const least = seen + (rows.length < limit ? 0 : 1);
    return { rows: rows.map(fileListRowOf), total: doubtful ? least : counted, doubtful };
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

export type DownloadOffer = {
  file: FileDetails;
  /** Where Evo keeps the bytes, signed for half an hour. Not checked: nothing may be sent there before it is. */
  link: string;
};

/** Asks for a fresh link to the bytes of a file: of the latest version, or of the one that is named. Deleted files have them too. */
export function getDownload(
  access: Access,
  address: WorkspaceAddress,
  fileId: string,
  versionId: string | undefined,
): Promise<Result<DownloadOffer>> {
  const url = evoUrl(address.hubUrl, FILE, [address.orgId, address.workspaceId, fileId], {
    deleted: true,
    version_id: versionId,
  });
  return readAs(access, url, ({ body }) => {
    const file = fileDetailsOf(body);
    const link = textOf(membersOf(body)?.['download']);
    return file === null || file.id !== fileId || !URL.canParse(link) ? null : { file, link };
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
