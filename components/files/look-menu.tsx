import { OPTIONAL_COLUMNS, type OptionalColumn } from '@/components/shell/preferences/rows-and-columns';
import { useComfortableRows, useHiddenColumns } from '@/components/shell/preferences/use-rows-and-columns';
import type { MenuControl } from '@/components/ui/menu';
import { MenuLabel, MenuPopup, MenuRule, MenuSwitch } from '@/components/ui/menu-popup';

const COLUMN_WORDS: Record<OptionalColumn, string> = {
  folder: 'Folder',
  size: 'Size',
  modified: 'Modified',
  'modified-by': 'Modified by',
  created: 'Created',
};

/** How the list is to look for its reader: how high its rows are, and which columns it has. */
export function LookMenu({ control }: { control: MenuControl }) {
  const [comfortable, setComfortable] = useComfortableRows();
  const [hidden, setHidden] = useHiddenColumns();
  return (
    <MenuPopup control={control}>
      <MenuSwitch checked={comfortable} onChange={setComfortable}>
        Comfortable rows
      </MenuSwitch>
      <MenuRule />
      <MenuLabel>Columns</MenuLabel>
      {OPTIONAL_COLUMNS.map((column) => (
        <MenuSwitch
          checked={!hidden.includes(column)}
          key={column}
          onChange={(shown) => setHidden(shown ? hidden.filter((one) => one !== column) : [...hidden, column])}
        >
          {COLUMN_WORDS[column]}
        </MenuSwitch>
      ))}
    </MenuPopup>
  );
}
