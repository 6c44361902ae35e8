import type { Unfinished } from '@/components/shell/upload-shelf';
import type { RefusedOperation } from '@/lib/files/operation';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/**
 * waiting: for its turn. sending: its bytes go out. finishing: all of them are there, and Evo makes the file of them.
 * checking: the answer was unclear, and the console reads the file. paused: by the person. failed: it can be taken up where it stopped. cancelled: the person gave it up; Evo shows nothing
 * of it.
 */
export type UploadState = 'waiting' | 'sending' | 'finishing' | 'checking' | 'paused' | 'failed' | 'done' | 'cancelled';

/** Where a file of the person's is to go. `path` is Evo's, folder and name: `/North/assay.csv`. */
export type UploadTarget = {
  personId: string;
  place: WorkspacePlace;
  workspaceName: string;
  file: File;
  path: string;
  /** What was begun before, another day perhaps. */
  resumes?: Unfinished;
};

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

export const OPEN_STATES: readonly UploadState[] = ['waiting', 'sending', 'finishing', 'checking', 'paused', 'failed'];

/** These can be stopped no longer. */
export const IN_EVOS_HANDS: readonly UploadState[] = ['finishing', 'checking'];

export function newUpload(id: string, target: UploadTarget): Upload {
  const at = target.path.lastIndexOf('/') + 1;
  const [folder, name] = [target.path.slice(0, at), target.path.slice(at)];
  return { ...target, id, folder, name, state: 'waiting', sent: 0, refusal: null };
}
