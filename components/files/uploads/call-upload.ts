import { guarded } from '@/components/shell/guarded-call';
import type { Upload } from '@/components/files/uploads/upload-item';
import { beginUploadAction, finishUploadAction } from '@/components/files/uploads/actions';
import type { UploadBegun } from '@/lib/files/input';
import type { OperationState } from '@/lib/files/operation';

type Begun = Extract<UploadBegun, { ok: true }>;

/** Has Evo expect the file, or renews the link of what was begun. Never throws. */
export function callBegin(upload: Upload, begun: Begun | null): Promise<UploadBegun> {
  const version = begun === null ? {} : { versionId: begun.versionId };
  return guarded((requestId) => beginUploadAction({ ...upload.place, path: upload.path, ...version, requestId }));
}

/** Has the file made of the blocks that were sent. Never throws. */
export function callFinish(upload: Upload, { fileId, versionId }: Begun): Promise<OperationState> {
  const { place, path, file } = upload;
  return guarded((requestId) => finishUploadAction({ ...place, path, fileId, versionId, size: file.size, requestId }));
}
