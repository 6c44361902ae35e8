'use client';

import { useMemo } from 'react';
import type { Checking } from '@/components/files/check-column';
import type { ListedFile } from '@/components/files/listed-file';
import { useSelection } from '@/components/files/use-selection';
import { useShellData } from '@/components/shell/shell-data';
import { Checkbox } from '@/components/ui/checkbox';
import type { GridSelection } from '@/components/ui/data-grid-types';

export type Checked = {
  files: readonly ListedFile[];
  clear: () => void;
  /** For the column of checkboxes, and for the grid. */
  checking: Checking;
  selection: GridSelection<ListedFile>;
};

/** Which of the deleted files are checked, kept like the selection of the live ones. `rows`: those the head's box is for. */
export function useChecked(workspaceId: string, all: readonly ListedFile[], rows: readonly ListedFile[]): Checked {
  const { person } = useShellData();
  const { isSelected, onCheck, clear } = useSelection(person.id, `${workspaceId} deleted`);
  const files = useMemo(() => all.filter(isSelected), [all, isSelected]);
  const usable = rows.filter((file) => file.usable);
  const whole = usable.length > 0 && usable.every(isSelected);
  const state = whole || (usable.some(isSelected) ? 'mixed' : false);
  return {
    files,
    clear,
    checking: {
      head: (tabIndex) => (
        <Checkbox
          checked={state}
          label="Select all matching files"
          onChange={(checked) => onCheck(usable, checked)}
          tabIndex={tabIndex}
        />
      ),
      isSelected,
      onCheck: (file, checked) => onCheck([file], checked),
    },
    selection: { isSelected, onCheck, onCheckAll: () => onCheck(usable, true) },
  };
}
