'use client';

import type { ListedFile } from '@/components/files/listed-file';
import type { RowCommands } from '@/components/files/row-buttons';
import type { MenuControl } from '@/components/ui/menu';
import { MenuItem, MenuPopup, MenuRule } from '@/components/ui/menu-popup';
import { useCopy } from '@/components/ui/use-copy';

type Props = { file: ListedFile; commands: RowCommands; control: MenuControl };

/** What else can be done with the file of a row. */
export function RowMenu({ file, commands, control }: Props) {
  const copy = useCopy();
  return (
    <MenuPopup control={control}>
      {file.usable && (
        <MenuItem icon="download" onSelect={() => commands.onDownload(file)}>
          Download
        </MenuItem>
      )}
      <MenuItem icon="copy" onSelect={() => copy(`${file.path}${file.name}`, `the path of ${file.shown}`)}>
        Copy path
      </MenuItem>
      {file.usable && (
        <>
          <MenuItem icon="copy" onSelect={() => copy(file.id, `the ID of ${file.shown}`)}>
            Copy file ID
          </MenuItem>
          <MenuRule />
          <MenuItem danger icon={commands.bar?.icon ?? 'trash'} onSelect={() => commands.onDelete(file)}>
            Delete…
          </MenuItem>
        </>
      )}
    </MenuPopup>
  );
}
