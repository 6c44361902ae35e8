import { ExportListMenu } from '@/components/files/late-parts';
import type { ExtraColumn } from '@/components/files/list-export';
import type { ListedFile } from '@/components/files/listed-file';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';

type Props = {
  rows: readonly ListedFile[];
  complete: boolean;
  extra?: readonly ExtraColumn[];
};

/** The list as a file. On a phone there is nowhere to open it. */
export function ExportListButton({ rows, complete, extra }: Props) {
  return (
    <Menu
      align="end"
      popup={(control) => (
        <ExportListMenu complete={complete} control={control} extra={extra} onMissing={control.onClose} rows={rows} />
      )}
      trigger={(button) => <IconButton {...button} className="phone:hidden" icon="export" label="Export the list" />}
    />
  );
}
