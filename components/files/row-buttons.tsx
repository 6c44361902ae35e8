'use client';

import { type Bar, barFor } from '@/components/files/use-bar';
import type { ListedFile } from '@/components/files/listed-file';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { latePart } from '@/components/ui/late-part';
import { Menu } from '@/components/ui/menu';

export type RowCommands = {
  onDelete: (file: ListedFile) => void;
  onDownload: (file: ListedFile) => void;
  bar: Bar | null;
};

type Props = { file: ListedFile; commands: RowCommands; tabIndex: number };

export function RowDelete({ file, commands, tabIndex }: Props) {
  const { onDelete } = commands;
  const bar = barFor(file, commands.bar);
  // The button stands where it stood when a role comes or goes: it may have the focus.
  return (
    <span className="relative inline-grid">
      <IconButton
        aria-describedby={bar?.id}
        aria-disabled={bar?.off || undefined}
        aria-haspopup="dialog"
        className="row-quiet phone:size-10"
        danger={bar === null}
        data-grid-widget=""
        data-tip={bar?.why}
        icon="trash"
        label={`Delete ${file.shown}`}
        onClick={() => onDelete(file)}
        size="small"
        tabIndex={tabIndex}
      />
      {bar !== null && (
        <span className="row-quiet pointer-events-none absolute end-0 bottom-0">
          <Icon className="box-content rounded-4 bg-surface p-px text-text-2" name={bar.icon} size={10} />
        </span>
      )}
    </span>
  );
}

export const RowMenuPopup = latePart(() => import('@/components/files/row-menu').then(({ RowMenu }) => RowMenu));

export function RowMenuButton({ file, commands, tabIndex }: Props) {
  return (
    <Menu
      align="end"
      popup={(control) => (
        <RowMenuPopup commands={commands} control={control} file={file} onMissing={control.onClose} />
      )}
      trigger={(button) => (
        <IconButton
          {...button}
          className="size-8 text-text-3 phone:size-10"
          data-grid-widget=""
          icon="more"
          label={`More actions for ${file.shown}`}
          size="small"
          tabIndex={tabIndex}
        />
      )}
    />
  );
}
