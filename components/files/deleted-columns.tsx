import { checkColumn, type Checking } from '@/components/files/check-column';
import { FolderCell, markedName, PersonCell, SIZE_CELL, timeCell } from '@/components/files/file-cells';
import { type Bar, barFor } from '@/components/files/use-bar';
import type { ListedFile } from '@/components/files/listed-file';
import type { LookAlikes } from '@/components/files/look-alikes';
import { personLabel } from '@/components/shell/person-name';
import type { GridColumn, SortState } from '@/components/ui/data-grid-types';
import { IconButton } from '@/components/ui/icon-button';
import { Icon } from '@/components/ui/icon';

/** The place of the name, where the focus starts. */
export const NAME_COLUMN = 1;

/** The tracks of a row: without sizes below 1,180 px, in two lines below 720 px. */
export const DELETED_TRACKS =
  'grid-cols-[3.25rem_minmax(0,1fr)_minmax(0,15rem)_minmax(0,11rem)_7.5rem_5.25rem_2.25rem_7rem] ' +
  'rail:grid-cols-[3.25rem_minmax(0,1fr)_minmax(0,11.25rem)_minmax(0,8.75rem)_6.5rem_2.25rem_7rem] ' +
  'phone:grid-cols-[2.75rem_minmax(0,1fr)_minmax(0,6rem)_auto_auto_auto] phone:grid-rows-2 phone:py-2';

type Options = {
  checking: Checking;
  byTime: SortState;
  onRestore: (file: ListedFile) => void;
  onDownload: (file: ListedFile) => void;
  onOpen: (file: ListedFile) => void;
  bar: Bar | null;
  alike: LookAlikes;
  zone: string;
};

/** What the list shows of a deleted file. */
export function deletedColumns(options: Options): GridColumn<ListedFile>[] {
  const { checking, byTime, onRestore, onDownload, onOpen, bar, alike, zone } = options;
  return [
    checkColumn(checking),
    {
      key: 'name',
      label: 'Name',
      rowHeader: true,
      className: 'cell-name',
      ...markedName(alike, onOpen),
    },
    {
      key: 'folder',
      label: 'Folder',
      className: 'cell-detail phone:ps-7 phone:col-start-2',
      cell: (file) => <FolderCell file={file} />,
    },
    {
      key: 'deleted-by',
      label: 'Deleted by',
      className: 'cell-detail phone:px-1 phone:text-end phone:col-start-3',
      cell: (file) => <PersonCell name={personLabel(file.deletedBy)} />,
    },
    {
      key: 'deleted-at',
      label: 'Deleted at',
      sort: byTime,
      className: 'cell-detail phone:px-1 phone:text-end phone:col-start-4',
      ...timeCell((file) => file.deletedAt, zone),
    },
    {
      key: 'size',
      label: 'Size',
      align: 'end',
      className: 'cell-detail rail:hidden',
      ...SIZE_CELL,
    },
    {
      key: 'download',
      label: 'Download',
      hideLabel: true,
      widget: true,
      className: 'cell-button phone:col-start-5',
      cell: (file, tabIndex) => (
        <IconButton
          aria-disabled={!file.usable || undefined}
          className="phone:size-10"
          data-grid-widget=""
          icon="download"
          label={`Download ${file.shown}`}
          onClick={() => file.usable && onDownload(file)}
          size="small"
          tabIndex={tabIndex}
        />
      ),
    },
    {
      key: 'restore',
      label: 'Restore',
      hideLabel: true,
      widget: true,
      className: 'cell-button pe-3 phone:px-2 phone:col-start-6',
      cell: (file, tabIndex) => (
        <RestoreButton bar={barFor(file, bar)} file={file} onRestore={onRestore} tabIndex={tabIndex} />
      ),
    },
  ];
}

type RestoreButtonProps = Pick<Options, 'onRestore' | 'bar'> & { file: ListedFile; tabIndex: number };

function RestoreButton({ file, bar, onRestore, tabIndex }: RestoreButtonProps) {
  return (
    <button
      aria-describedby={bar?.id}
      aria-disabled={bar?.off || undefined}
      aria-label={`Restore ${file.shown}`}
      className="inline-flex min-h-6 items-center gap-1 rounded-6 px-2 text-12 font-medium text-text shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-active aria-disabled:cursor-not-allowed aria-disabled:text-text-disabled pointer-coarse:min-h-11 forced-colors:border"
      data-grid-widget=""
      data-tip={bar?.why}
      onClick={() => onRestore(file)}
      tabIndex={tabIndex}
      type="button"
    >
      <Icon name={bar?.icon ?? 'restore'} size={12} />
      Restore
    </button>
  );
}
