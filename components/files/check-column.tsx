import type { ReactNode } from 'react';
import type { ListedFile } from '@/components/files/listed-file';
import { Checkbox } from '@/components/ui/checkbox';
import type { GridColumn } from '@/components/ui/data-grid-types';

export type Checking = {
  head: (tabIndex: number) => ReactNode;
  isSelected: (file: ListedFile) => boolean;
  onCheck: (file: ListedFile, checked: boolean) => void;
};

/** Which files are checked. */
export function checkColumn({ head, isSelected, onCheck }: Checking): GridColumn<ListedFile> {
  return {
    key: 'check',
    label: 'Selected',
    head,
    widget: true,
    className: 'cell-check',
    cell: (file, tabIndex) => (
      <Checkbox
        checked={isSelected(file)}
        disabled={!file.usable}
        label={`Select ${file.shown}`}
        onChange={(checked, range) => {
          // A range is the grid's to check: it knows where the range begins.
          if (!range) onCheck(file, checked);
        }}
        tabIndex={tabIndex}
      />
    ),
  };
}
