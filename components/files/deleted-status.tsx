import { grouped, unusableText } from '@/components/files/count-text';
import type { FileList } from '@/components/files/use-file-list';

type StatusProps = { list: FileList; matching: number; filtering: boolean };

/** The line at the foot: how many deleted files there are. */
export function DeletedStatus({ list, matching, filtering }: StatusProps) {
  const { set, empty, loading } = list;
  return (
    <>
      <span className="font-medium text-text tabular-nums" role="status">
        {empty
          ? ''
          : filtering && set.complete
            ? `${grouped(matching)} of ${countWords(set.files.length, set.total, true)}`
            : countWords(set.files.length, set.total, set.complete)}
      </span>
      {loading ? <span aria-hidden="true" className="spinner [--wait:1s]" /> : null}
      {set.unusable > 0 ? <span>{unusableText(set.unusable)}</span> : null}
    </>
  );
}

function countWords(loaded: number, total: number, complete: boolean): string {
  if (!complete) return `${grouped(loaded)} of ${grouped(total)} deleted files, loading`;
  if (total === 0) return 'No deleted files';
  return total === 1 ? '1 deleted file' : `${grouped(total)} deleted files`;
}
