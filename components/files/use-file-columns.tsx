'use client';

import { useMemo } from 'react';
import { fileColumns } from '@/components/files/file-columns';
import { parseFolder } from '@/components/files/file-filter';
import type { ListedFile } from '@/components/files/listed-file';
import type { RowCommands } from '@/components/files/row-buttons';
import { sortState } from '@/components/files/sort-state';
import type { FileSearch } from '@/components/files/use-file-search';
import type { Files } from '@/components/files/use-files';
import type { SelectEverything } from '@/components/files/use-select-everything';
import type { FileSelection } from '@/components/files/use-selection';
import { Checkbox } from '@/components/ui/checkbox';
import type { GridColumn } from '@/components/ui/data-grid-types';
import { useTimeZone } from '@/components/ui/time-zone';

type Options = {
  files: Files;
  search: FileSearch;
  selection: FileSelection;
  everything: SelectEverything;
  commands: RowCommands;
  beside: boolean;
  onOpen: (file: ListedFile) => void;
};

/** The columns of the list. The same ones until something in them changes: rows are drawn again only then. */
export function useFileColumns(options: Options): GridColumn<ListedFile>[] {
  const { files, search, selection, everything, commands, beside, onOpen } = options;
  const zone = useTimeZone();
  const { alike, sort } = files;
  const { complete } = files.list.set;
  const { column: inForce, descending } = sort;
  const { sort: wanted, sortBy, change } = search;
  const { isSelected, onCheck } = selection;
  const { onDelete, onDownload, bar } = commands;
  return useMemo(
    () =>
      fileColumns({
        checking: {
          head: (tabIndex) => (
            <Checkbox
              checked={everything.state}
              label="Select all matching files"
              onChange={everything.toggle}
              tabIndex={tabIndex}
            />
          ),
          isSelected,
          onCheck: (file, checked) => onCheck([file], checked),
        },
        sortOf: (column) => sortState(column, { wanted, inForce: { column: inForce, descending }, complete, sortBy }),
        alike,
        zone,
        beside,
        onOpen,
        onFolder: (path) => change({ folder: parseFolder(path) }),
        commands: { onDelete, onDownload, bar },
      }),
    [
      everything,
      isSelected,
      onCheck,
      wanted,
      inForce,
      descending,
      complete,
      sortBy,
      alike,
      zone,
      beside,
      onOpen,
      change,
      onDelete,
      onDownload,
      bar,
    ],
  );
}
