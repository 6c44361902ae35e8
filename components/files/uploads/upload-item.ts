import type { RefusedOperation } from '@/lib/files/operation';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/**
 * waiting: for its turn. sending: its bytes go out. finishing: all of them are there, and Evo makes the file of them.
 * paused: by the person. failed: it can be taken up where it stopped. cancelled: the person gave it up; Evo shows nothing
 * of it.
 */
export type UploadState = 'waiting' | 'sending' | 'finishing' | 'paused' | 'failed' | 'done' | 'cancelled';

/** Where a file of the person's is to go. `path` is Evo's, folder and name: `/North/assay.csv`. */
export type UploadTarget = { place: WorkspacePlace; workspaceName: string; file: File; path: string };

export type Upload = UploadTarget & {
  id: string;
  name: string;
  folder: string;
  state: UploadState;
  /** Bytes that have arrived. */
  sent: number;
  /** Why it stopped, where it failed. */
  refusal: RefusedOperation | null;
};

export const OPEN_STATES: readonly UploadState[] = ['waiting', 'sending', 'finishing', 'paused', 'failed'];

export function newUpload(id: string, target: UploadTarget): Upload {
  const at = target.path.lastIndexOf('/') + 1;
  const [folder, name] = [target.path.slice(0, at), target.path.slice(at)];
  return { ...target, id, folder, name, state: 'waiting', sent: 0, refusal: null };
}
