import {
  beginZipAction,
  checkDeletePermissionAction,
  deleteFileAction,
  downloadFileAction,
  restoreFileAction,
} from '@/components/files/actions';
import { actionInput, type Operation, type OperationTarget } from '@/components/files/operation-target';
import { guarded } from '@/components/shell/guarded-call';
import type { DownloadState, PermissionCheck } from '@/lib/files/input';
import type { OperationState } from '@/lib/files/operation';
import type { WorkspacePlace } from '@/lib/workspaces/place';

/** Has the console's server do it. Never throws: a console that does not answer is a failure like others. */
export function callOperation({ kind, target }: Operation): Promise<OperationState> {
  const act = kind === 'delete' ? deleteFileAction : restoreFileAction;
  return guarded((requestId) => act({ ...actionInput(target), requestId }));
}

/** Has the console ask Evo for the bytes of a version ('' for the latest). Never throws. */
export function callDownload(target: OperationTarget, versionId: string): Promise<DownloadState> {
  const version = versionId === '' ? {} : { versionId };
  return guarded((requestId) => downloadFileAction({ ...actionInput(target), ...version, requestId }));
}

/** Asks for leave to have several files of one workspace as one archive. Never throws. */
export function callZip(place: WorkspacePlace, fileIds: readonly string[]): Promise<DownloadState> {
  return guarded((requestId) => beginZipAction({ ...place, fileIds, requestId }));
}

/** Asks whether the person may delete by now. A refusal is recorded by the server; nothing is sent to Evo's file. */
export function callPermissionCheck(target: OperationTarget): Promise<PermissionCheck> {
  return guarded((requestId) => checkDeletePermissionAction({ ...actionInput(target), requestId }));
}
