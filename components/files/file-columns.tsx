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
      className: 'cell-name',
      ...markedName(alike, onOpen),
    },
    {
      key: 'folder',
      label: 'Folder',
      sort: sortOf('folder'),
      className: `cell-detail col-folder phone:ps-7 phone:col-start-2 ${beside ? 'rail:hidden' : ''}`,
      cell: (file) => <FolderCell file={file} onFolder={onFolder} />,
    },
    {
      key: 'size',
      label: 'Size',
      align: 'end',
      sort: sortOf('size'),
      className: 'cell-detail col-size whitespace-nowrap phone:px-1 phone:col-start-3',
      ...SIZE_CELL,
    },
    {
      key: 'modified',
      label: 'Modified',
      sort: sortOf('modified'),
      className: 'cell-detail col-modified phone:px-1 phone:col-start-4',
      ...timeCell((file) => file.modifiedAt, zone),
    },
    {
      key: 'modified-by',
      label: 'Modified by',
      className: `cell-detail col-modified-by ${beside ? 'hidden' : 'rail:hidden'}`,
      cell: (file) => <PersonCell name={personLabel(file.modifiedBy)} />,
    },
    {
      key: 'created',
      label: 'Created',
      sort: sortOf('created'),
      className: `cell-detail col-created ${beside ? 'hidden' : 'rail:hidden'}`,
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
      className: 'cell-button phone:col-start-5',
      cell: (file, tabIndex) => <RowDelete commands={commands} file={file} tabIndex={tabIndex} />,
    },
    {
      key: 'more',
      label: 'More actions',
      hideLabel: true,
      widget: true,
      className: 'cell-button pe-2 phone:pe-0 phone:col-start-6',
      cell: (file, tabIndex) => <RowMenuButton commands={commands} file={file} tabIndex={tabIndex} />,
    },
  ];
}
