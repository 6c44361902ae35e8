import type { Role } from '@/lib/evo/model';
import type { RefusedOperation } from './operation';

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

export type PermissionCheck = { ok: true; role: Role } | RefusedOperation;

/** `pass` leads to the bytes, by way of the console's own download address. */
export type DownloadState = { ok: true; pass: string } | RefusedOperation;
