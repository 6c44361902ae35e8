import type { Upload } from '@/components/files/uploads/upload-item';
import { forgetUpload, keepUpload } from '@/components/shell/upload-shelf';
import { BLOCK_BYTES } from '@/lib/files/blocks';

/** How far an upload has come, kept in the browser so that it can go on after the page. */
export type KeptReach = {
  begun: (ids: { fileId: string; versionId: string }) => void;
  arrived: (index: number, mark: string) => void;
  /** It has ended, or is not wanted any more. */
  forget: () => void;
};

/** Of a file of one block nothing is kept: sending it again costs no more than knowing. */
export function keepReached({ personId, place, workspaceName, path, file, resumes }: Upload): KeptReach {
  const worthIt = file.size > BLOCK_BYTES;
  const begunAt = resumes?.begunAt ?? Date.now();
  const marks: Record<string, string> = {};
  let ids: { fileId: string; versionId: string } | null = null;
  const keep = () => {
    if (!worthIt || ids === null) return;
    keepUpload(personId, { ...place, ...ids, workspaceName, path, size: file.size, begunAt, marks });
  };
  return {
    begun: ({ fileId, versionId }) => {
      ids = { fileId, versionId };
      keep();
    },
    arrived: (index, mark) => {
      marks[index] = mark;
      keep();
    },
    forget: () => {
      if (ids !== null) forgetUpload(personId, ids.versionId);
    },
  };
}
