'use client';

import { fileCount } from '@/components/files/count-text';
import type { ListedFile } from '@/components/files/listed-file';
import { type Burst, burstsOf } from '@/components/files/restore/bursts';
import { personLabel } from '@/components/shell/person-name';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuLabel, MenuPopup } from '@/components/ui/menu-popup';
import { useTimeZone } from '@/components/ui/time-zone';
import { formatTime } from '@/components/ui/time-format';

/** The latest are offered; what is further back can be filtered for and selected. */
const MOST = 12;

type Props = { files: readonly ListedFile[]; onChoose: (files: readonly ListedFile[]) => void };

/** Offers what one person deleted in one go, to be restored together. */
export function BurstMenu({ files, onChoose }: Props) {
  const zone = useTimeZone();
  return (
    <Menu
      align="end"
      popup={(control) => {
        const bursts = burstsOf(files);
        return (
          <MenuPopup control={control}>
            {bursts.length === 0 ? (
              <MenuItem disabled onSelect={control.onClose}>
                Nobody deleted several files in one go
              </MenuItem>
            ) : (
              <MenuLabel>Restore what was deleted in one go</MenuLabel>
            )}
            {bursts.slice(0, MOST).map((burst) => (
              <MenuItem key={`${burst.from} ${burst.person?.id ?? ''}`} onSelect={() => onChoose(burst.files)}>
                {burstText(burst, zone)}
              </MenuItem>
            ))}
          </MenuPopup>
        );
      }}
      trigger={(button) => (
        <Button {...button} icon="restore" size="small">
          Deleted together
        </Button>
      )}
    />
  );
}

function burstText({ files, person, from }: Burst, zone: string): string {
  return `${fileCount(files.length)}, ${personLabel(person)}, ${formatTime(from, 'minute', zone)}`;
}
