import { fileCount, grouped } from '@/components/files/count-text';
import { formatSize } from '@/components/files/format-size';
import type { Duplicates } from '@/components/files/insights/duplicates';
import { SectionHead } from '@/components/files/insights/section-head';
import type { StorageLinks } from '@/components/files/insights/storage-links';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { Link } from '@/components/ui/link';

const MOST = 6;

/** What may be there twice, and how much room that takes. */
export function DuplicateFiles({ duplicates, links }: { duplicates: readonly Duplicates[]; links: StorageLinks }) {
  const extra = duplicates.reduce((sum, { extraBytes }) => sum + extraBytes, 0);
  const files = duplicates.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="duplicates" className="col-span-4 min-w-0 rail:col-span-full">
      <SectionHead id="duplicates" note="same name and size" title="Possible duplicates" />
      {duplicates.length === 0 ? (
        <p className="text-text-2">No two files have the same name and size.</p>
      ) : (
        <>
          <ol aria-labelledby="duplicates">
            {duplicates.slice(0, MOST).map(({ file, count, extraBytes }) => (
              <li className="flex min-h-8 items-center gap-2 border-b border-line-soft" key={file.id}>
                <FileTypeIcon name={file.name} />
                <Link
                  className="block min-w-0 flex-1 py-0.5 underline-offset-3 hover:underline"
                  href={links.named(file.name)}
                >
                  <CutName shown={file.shown} />
                </Link>
                <span className="text-12 whitespace-nowrap text-text-2 tabular-nums">{grouped(count)} times</span>
                <span className="whitespace-nowrap tabular-nums">{formatSize(extraBytes)}</span>
              </li>
            ))}
          </ol>
          <p className="mt-2 text-pretty text-text-2">
            {fileCount(files)} in {grouped(duplicates.length)} {duplicates.length === 1 ? 'group' : 'groups'};{' '}
            <b className="font-semibold text-text">{formatSize(extra)}</b> more than one of each. What is in them may
            differ.
          </p>
        </>
      )}
    </section>
  );
}
