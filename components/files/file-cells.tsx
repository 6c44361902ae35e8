import { formatSize, spokenSize } from '@/components/files/format-size';
import type { ListedFile } from '@/components/files/listed-file';
import type { LookAlikes } from '@/components/files/look-alikes';
import { marksId, type NameMark, nameMarks, NameMarks } from '@/components/files/name-marks';
import { NO_ID } from '@/components/files/use-bar';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import type { GridColumn } from '@/components/ui/data-grid-types';
import { formatTime, formatUtc } from '@/components/ui/time-format';

type NamedCell = Pick<GridColumn<ListedFile>, 'cell' | 'cellLabel'>;

export const SIZE_CELL: NamedCell = {
  cellLabel: (file) => spokenSize(file.size),
  cell: (file) => formatSize(file.size),
};

/** A moment: brief for the eye, whole for the ear. */
export function timeCell(at: (file: ListedFile) => number, zone: string): NamedCell {
  return {
    cellLabel: (file) => (at(file) <= 0 ? 'unknown' : formatTime(at(file), 'spoken', zone)),
    cell: (file) => <GridTime at={at(file)} zone={zone} />,
  };
}

/** The grid's own tip gives the moment in UTC. */
function GridTime({ at, zone }: { at: number; zone: string }) {
  if (at <= 0) return <span>–</span>;
  return (
    <time className="whitespace-nowrap tabular-nums" data-tip={formatUtc(at)} dateTime={new Date(at).toISOString()}>
      {formatTime(at, 'brief', zone)}
    </time>
  );
}

type FolderCellProps = { file: ListedFile; onFolder?: ((path: string) => void) | undefined };

/** Where the file lies; of one that nothing can be done with, that it is so. `onFolder`: for a press on the folder. */
export function FolderCell({ file, onFolder }: FolderCellProps) {
  if (file.usable && onFolder !== undefined && file.path !== '/') {
    return (
      <button
        className="cell-press -my-1 block max-w-full py-1"
        data-row-press=""
        onClick={(event) => {
          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onFolder(file.path);
        }}
        tabIndex={-1}
        type="button"
      >
        <bdi className="name block truncate" data-tip-cut={file.shownFolder}>
          {file.shownFolder}
        </bdi>
      </button>
    );
  }
  if (file.usable) {
    return (
      <bdi className="name block truncate" data-tip-cut={file.shownFolder}>
        {file.shownFolder}
      </bdi>
    );
  }
  return (
    <span className="block truncate" data-tip-cut={`${NO_ID.why} It is in ${file.shownFolder}.`}>
      Cannot be acted on
    </span>
  );
}

/** The cell of a file's name, with what to mind about it. */
export function markedName(
  alike: LookAlikes,
  onOpen?: (file: ListedFile) => void,
): Pick<GridColumn<ListedFile>, 'cell' | 'cellLabel' | 'describedBy'> {
  const marksOf = (file: ListedFile) => nameMarks(file, alike.get(file.id));
  return {
    cellLabel: ({ shown }) => shown,
    describedBy: (file) => (marksOf(file).length === 0 ? undefined : marksId(file)),
    cell: (file) => <NameCell file={file} marks={marksOf(file)} onOpen={file.usable ? onOpen : undefined} />,
  };
}

type NameCellProps = {
  file: ListedFile;
  marks: readonly NameMark[];
  onOpen: ((file: ListedFile) => void) | undefined;
};

function NameCell({ file, marks, onOpen }: NameCellProps) {
  return (
    <span
      className={`flex min-w-0 items-center gap-2 font-medium ${file.usable ? 'text-text' : 'text-text-3'} row-wait phone:text-14`}
    >
      <FileTypeIcon name={file.name} />
      {onOpen === undefined ? (
        <CutName shown={file.shown} />
      ) : (
        <button
          className="cell-press -my-0.5 py-0.5"
          data-row-press=""
          onClick={(event) => {
            // With a key it belongs to the selection.
            if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onOpen(file);
          }}
          tabIndex={-1}
          type="button"
        >
          <CutName shown={file.shown} />
        </button>
      )}
      <NameMarks file={file} marks={marks} />
    </span>
  );
}

export function PersonCell({ name }: { name: string }) {
  return (
    <bdi className="block truncate" data-tip-cut={name}>
      {name}
    </bdi>
  );
}
