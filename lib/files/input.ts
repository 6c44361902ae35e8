import type { Role } from '@/lib/evo/model';
import type { OperationState, RefusedOperation } from './operation';

/** What a browser sends to have one file deleted or restored. `ticket` comes with a reading, `listed` from the list. */
export type FileActionInput = {
  orgId: string;
  workspaceId: string;
  hub?: string | undefined;
  fileId: string;
  /** Of a download: which version. Without it the latest. */
  versionId?: string | undefined;
  ticket?: string | undefined;
  listed?: { name: string; path: string } | undefined;
  /** What the browser calls this request. */
  requestId?: string | undefined;
};

/** What it sends to have several files of one workspace as one archive. */
export type ZipInput = {
  orgId: string;
  workspaceId: string;
  hub?: string | undefined;
  fileIds: readonly string[];
  requestId?: string | undefined;
};

/** What a browser sends to have a file taken at a path (`/folder/name`). */
export type UploadInput = {
  orgId: string;
  workspaceId: string;
  hub?: string | undefined;
  path: string;
  /** Of an upload that was begun before: the version to come. */
  versionId?: string | undefined;
  requestId?: string | undefined;
};

/** What it sends once all blocks are there. `size`: bytes of the whole file. */
export type FinishInput = UploadInput & { fileId: string; versionId: string; size: number };

/** `link`: where the browser sends the blocks, signed for half an hour. */
export type UploadBegun = { ok: true; fileId: string; versionId: string; link: string } | RefusedOperation;

export type PermissionCheck = { ok: true; role: Role } | RefusedOperation;

/** How far a version has been copied, in bytes (`of`: null where it is not known), or how that ended. */
export type CopyStep = { copied: number; of: number | null } | OperationState;

/** `pass` leads to the bytes, by way of the console's own download address. */
export type DownloadState = { ok: true; pass: string } | RefusedOperation;
