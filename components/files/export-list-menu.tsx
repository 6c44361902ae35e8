'use client';

import { fileCount } from '@/components/files/count-text';
import { type ExtraColumn, filesAsCsv, filesAsJson } from '@/components/files/list-export';
import type { ListedFile } from '@/components/files/listed-file';
import { keepFile } from '@/components/shell/save-file';
import type { MenuControl } from '@/components/ui/menu';
import { MenuItem, MenuLabel, MenuPopup } from '@/components/ui/menu-popup';

type Props = {
  rows: readonly ListedFile[];
  complete: boolean;
  /** What this list tells beyond what all lists of files do. */
  extra?: readonly ExtraColumn[];
  control: MenuControl;
};

/** Takes the list away as a file: what the filters let through, in the order it has. */
export function ExportListMenu({ rows, complete, extra, control }: Props) {
  return (
    <MenuPopup control={control}>
      <MenuLabel>{complete ? fileCount(rows.length) : 'Waits until all files are listed'}</MenuLabel>
      <MenuItem disabled={!complete} onSelect={() => keepFile(filesAsCsv(rows, extra), 'files.csv')}>
        CSV, for spreadsheets
      </MenuItem>
      <MenuItem disabled={!complete} onSelect={() => keepFile(filesAsJson(rows, extra), 'files.json')}>
        JSON, names as Evo has them
      </MenuItem>
    </MenuPopup>
  );
}
