import type { Ref } from 'react';
import { FAMILY_WORDS } from '@/components/files/file-facets';
import { formatSize } from '@/components/files/format-size';
import type { ListedFile } from '@/components/files/listed-file';
import { FileTypeIcon } from '@/components/shell/file-type-icon';

/** A file's name under the silhouette of its kind. */
export function FileHead({ file, heading }: { file: ListedFile | null; heading?: Ref<HTMLHeadingElement> }) {
  return (
    <>
      <span className="grid size-10 shrink-0 place-items-center rounded-8 bg-active">
        {file && <FileTypeIcon name={file.name} />}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="text-14 wrap-anywhere focus-visible:outline-offset-4" ref={heading} tabIndex={-1}>
          {file === null ? 'File' : <bdi className="name whitespace-pre-wrap">{file.shown}</bdi>}
        </h2>
        {file && (
          <p className="text-text-2">
            {FAMILY_WORDS[file.family]} · {formatSize(file.size)}
          </p>
        )}
      </div>
    </>
  );
}
