'use client';

import { useState } from 'react';
import { failureIn } from '@/components/shell/read-console';
import { saveFile } from '@/components/shell/save-file';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuLabel, MenuPopup } from '@/components/ui/menu-popup';
import { useToasts } from '@/components/ui/toast-provider';
import type { ToastSpec } from '@/components/ui/toast-types';
import type { Failure } from '@/lib/evo/failure';
import { copyText } from '@/lib/messages/copied-text';
import { listMessage } from '@/lib/messages/list-message';

export type ExportFormat = 'csv' | 'json';

type ExportMenuProps = {
  /** What the file will hold: `1,284 entries`. */
  content: string;
  /** Said where it fails: `The activity was not exported`. */
  failedTitle: string;
  jsonWords: string;
  addressOf: (format: ExportFormat) => string;
};

/** Takes what a page shows away as a file. */
export function ExportMenu({ content, failedTitle, jsonWords, addressOf }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const { show } = useToasts();
  const save = async (format: ExportFormat) => {
    setBusy(true);
    try {
      const name = await saveFile(addressOf(format));
      show({ role: 'status', tone: 'success', icon: 'check', title: `Exported ${name}`, lifeMs: 8_000 });
    } catch (error) {
      show(failedToast(failedTitle, failureIn(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu
      align="end"
      popup={(control) => (
        <MenuPopup control={control}>
          <MenuLabel>{content}</MenuLabel>
          <MenuItem disabled={busy} onSelect={() => void save('csv')}>
            CSV, for spreadsheets
          </MenuItem>
          <MenuItem disabled={busy} onSelect={() => void save('json')}>
            {jsonWords}
          </MenuItem>
        </MenuPopup>
      )}
      trigger={(button) => (
        <Button {...button} aria-disabled={busy} icon="export">
          {busy ? 'Exporting…' : 'Export'}
        </Button>
      )}
    />
  );
}

function failedToast(title: string, failure: Failure): ToastSpec {
  const message = listMessage(failure, { workspaceName: '' });
  return {
    role: 'alert',
    tone: message.tone,
    icon: 'octagon',
    title,
    body: `${message.title}. ${message.body.join(' ')} No file was made.`,
    details: message.details.filter(({ value }) => value !== ''),
    copied: () => copyText(message),
    lifeMs: null,
    errorType: message.errorType,
    httpStatus: message.httpStatus,
  };
}
