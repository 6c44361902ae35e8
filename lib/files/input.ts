import type { Role } from '@/lib/evo/model';
import type { RefusedOperation } from './operation';

/** What a browser sends to have one file deleted or restored. `ticket` comes with a reading, `listed` from the list. */
export type FileActionInput = {
  orgId: string;
  workspaceId: string;
  hub?: string | undefined;
  fileId: string;
  ticket?: string | undefined;
  listed?: { name: string; path: string } | undefined;
  /** What the browser calls this request. */
  requestId?: string | undefined;
};

export type PermissionCheck = { ok: true; role: Role } | RefusedOperation;
