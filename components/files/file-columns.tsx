import { checkColumn, type Checking } from '@/components/files/check-column';
import { markedName, FolderCell, PersonCell, SIZE_CELL, timeCell } from '@/components/files/file-cells';
import type { SortColumn } from '@/components/files/file-sort';
import type { ListedFile } from '@/components/files/listed-file';
import type { LookAlikes } from '@/components/files/look-alikes';
import { type RowCommands, RowDelete, RowMenuButton } from '@/components/files/row-buttons';
import { personLabel } from '@/components/shell/person-name';
import type { GridColumn, SortState } from '@/components/ui/data-grid-types';

/** The tracks of a row, and those while a file is open beside the list: see globals.css. */
export const ROW_TRACKS = 'file-tracks';
export const TRACKS_BESIDE = 'file-tracks-beside';

/** The place of the name, where the focus starts. */
export const NAME_COLUMN = 1;

type Options = {
  checking: Checking;
  sortOf: (column: SortColumn) => SortState;
  commands: RowCommands;
  alike: LookAlikes;
  beside: boolean;
  onOpen: (file: ListedFile) => void;
  onFolder: (path: string) => void;
  zone: string;
};

/** What the list shows of a file. */
export function fileColumns(options: Options): GridColumn<ListedFile>[] {
  const { checking, sortOf, commands, alike, beside, onOpen, onFolder, zone } = options;
  return [
    checkColumn(checking),
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
      className: `col-folder px-2 text-text-2 phone:ps-7 phone:text-12 phone:row-start-2 phone:col-start-2 phone:self-start ${beside ? 'rail:hidden' : ''}`,
      cell: (file) => <FolderCell file={file} onFolder={onFolder} />,
    },
    {
      key: 'size',
      label: 'Size',
      align: 'end',
      sort: sortOf('size'),
      className:
        'col-size px-2 whitespace-nowrap text-text-2 phone:px-1 phone:text-12 phone:row-start-2 phone:col-start-3 phone:self-start',
      ...SIZE_CELL,
    },
    {
      key: 'modified',
      label: 'Modified',
      sort: sortOf('modified'),
      className:
        'col-modified px-2 text-text-2 phone:px-1 phone:text-12 phone:row-start-2 phone:col-start-4 phone:self-start',
      ...timeCell((file) => file.modifiedAt, zone),
    },
    {
      key: 'modified-by',
      label: 'Modified by',
      className: `col-modified-by px-2 text-text-2 ${beside ? 'hidden' : 'rail:hidden'}`,
      cell: (file) => <PersonCell name={personLabel(file.modifiedBy)} />,
    },
    {
      key: 'created',
      label: 'Created',
      sort: sortOf('created'),
      className: `col-created px-2 text-text-2 ${beside ? 'hidden' : 'rail:hidden'}`,
      ...timeCell((file) => file.createdAt, zone),
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
