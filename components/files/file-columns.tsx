import { GridTime } from '@/components/files/grid-time';
import type { ListedFile } from '@/components/files/listed-file';
import { formatSize } from '@/components/files/format-size';
import type { LookAlikes } from '@/components/files/look-alikes';
import { marksId, type NameMark, nameMarks, NameMarks } from '@/components/files/name-marks';
import { type RowCommands, RowDelete, RowMenuButton } from '@/components/files/row-buttons';
import { NO_ID } from '@/components/files/use-bar';
import { CutName } from '@/components/shell/cut-name';
import { FileTypeIcon } from '@/components/shell/file-type-icon';
import { personLabel } from '@/components/shell/person-name';
import { Checkbox } from '@/components/ui/checkbox';
import type { GridColumn, SortState } from '@/components/ui/data-grid-types';
import type { SortColumn } from '@/components/files/file-sort';

/** The tracks of a row: with authors, without them below 1,180 px, in two lines below 720 px. */
export const ROW_TRACKS =
  'grid-cols-[52px_minmax(0,1fr)_minmax(0,220px)_84px_104px_minmax(0,168px)_104px_32px_40px] ' +
  'rail:grid-cols-[52px_minmax(0,1fr)_minmax(0,180px)_84px_104px_32px_40px] ' +
  'phone:grid-cols-[44px_minmax(0,1fr)_auto_auto_40px_40px] phone:grid-rows-2 phone:py-2';

/** The same while a file is open beside the list: without authors, and without folders where even less room is left. */
export const TRACKS_BESIDE =
  'grid-cols-[52px_minmax(0,1fr)_minmax(0,160px)_84px_104px_32px_40px] ' +
  'rail:grid-cols-[52px_minmax(0,1fr)_84px_104px_32px_40px]';

/** The place of the name, where the focus starts. */
export const NAME_COLUMN = 1;

type Options = {
  head: (tabIndex: number) => React.ReactNode;
  isSelected: (file: ListedFile) => boolean;
  onCheck: (file: ListedFile, checked: boolean, range: boolean) => void;
  sortOf: (column: SortColumn) => SortState;
  commands: RowCommands;
  alike: LookAlikes;
  beside: boolean;
  onOpen: (file: ListedFile) => void;
};

/** What the list shows of a file. */
export function fileColumns(options: Options): GridColumn<ListedFile>[] {
  const { head, isSelected, onCheck, sortOf, commands, alike, beside, onOpen } = options;
  return [
    {
      key: 'check',
      label: 'Selected',
      head,
      widget: true,
      className: 'ps-4 phone:ps-0 phone:row-span-2 phone:row-start-1 phone:col-start-1',
      cell: (file, tabIndex) => (
        <Checkbox
          checked={isSelected(file)}
          disabled={!file.usable}
          label={`Select ${file.shown}`}
          onChange={(checked, range) => onCheck(file, checked, range)}
          tabIndex={tabIndex}
        />
      ),
    },
    {
      key: 'name',
      label: 'Name',
      rowHeader: true,
      sort: sortOf('name'),
      className: 'px-1 phone:row-start-1 phone:col-start-2 phone:col-span-3 phone:self-end',
      ...markedName(alike, onOpen),
    },
    {
      key: 'folder',
      label: 'Folder',
      sort: sortOf('folder'),
      className: `px-2 text-text-2 phone:ps-7 phone:text-12 phone:row-start-2 phone:col-start-2 phone:self-start ${beside ? 'rail:hidden' : ''}`,
      cell: (file) => <FolderCell file={file} />,
    },
    {
      key: 'size',
      label: 'Size',
      align: 'end',
      sort: sortOf('size'),
      className: 'px-2 text-text-2 phone:px-1 phone:text-12 phone:row-start-2 phone:col-start-3 phone:self-start',
      cell: (file) => formatSize(file.size),
    },
    {
      key: 'modified',
      label: 'Modified',
      sort: sortOf('modified'),
      className: 'px-2 text-text-2 phone:px-1 phone:text-12 phone:row-start-2 phone:col-start-4 phone:self-start',
      cell: (file) => <GridTime at={file.modifiedAt} />,
    },
    {
      key: 'modified-by',
      label: 'Modified by',
      className: `px-2 text-text-2 ${beside ? 'hidden' : 'rail:hidden'}`,
      cell: (file) => <PersonCell name={personLabel(file.modifiedBy)} />,
    },
    {
      key: 'created',
      label: 'Created',
      sort: sortOf('created'),
      className: `px-2 text-text-2 ${beside ? 'hidden' : 'rail:hidden'}`,
      cell: (file) => <GridTime at={file.createdAt} />,
    },
    ...buttonColumns(commands),
  ];
}

function buttonColumns(commands: RowCommands): GridColumn<ListedFile>[] {
  return [
    {
      key: 'delete',
      label: 'Delete',
      hideLabel: true,
      widget: true,
      className: 'grid place-items-center phone:row-span-2 phone:row-start-1 phone:col-start-5',
      cell: (file, tabIndex) => <RowDelete commands={commands} file={file} tabIndex={tabIndex} />,
    },
    {
      key: 'more',
      label: 'More actions',
      hideLabel: true,
      widget: true,
      className: 'grid place-items-center pe-2 phone:pe-0 phone:row-span-2 phone:row-start-1 phone:col-start-6',
      cell: (file, tabIndex) => <RowMenuButton commands={commands} file={file} tabIndex={tabIndex} />,
    },
  ];
}

/** Where the file lies; of one that nothing can be done with, that it is so. */
export function FolderCell({ file }: { file: ListedFile }) {
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
      className={`flex min-w-0 items-center gap-2 font-medium ${file.usable ? 'text-text' : 'text-text-3'} group-aria-busy/row:text-text-3 phone:text-14`}
    >
      <FileTypeIcon className="group-aria-busy/row:hidden" name={file.name} />
      <span aria-hidden="true" className="spinner mx-px hidden shrink-0 group-aria-busy/row:block" />
      {onOpen === undefined ? (
        <CutName shown={file.shown} />
      ) : (
        <button
          className="min-w-0 cursor-pointer text-start underline-offset-3 hover:underline"
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
