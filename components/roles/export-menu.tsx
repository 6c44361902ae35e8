'use client';

import { useState } from 'react';
import type { RolesSearch } from '@/components/roles/use-roles-search';
import { failureIn } from '@/components/shell/read-console';
import { saveFile } from '@/components/shell/save-file';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel } from '@/components/ui/menu';
import { useToasts } from '@/components/ui/toast-provider';
import type { Failure } from '@/lib/evo/failure';
import { copyText } from '@/lib/messages/copied-text';
import { listMessage } from '@/lib/messages/list-message';

type ExportMenuProps = { orgId: string; search: RolesSearch };

/** Takes the roles away as a file: read anew, narrowed as the page is. */
export function ExportMenu({ orgId, search }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const { show } = useToasts();
  const save = async (format: 'csv' | 'json') => {
    setBusy(true);
    try {
      const name = await saveFile(exportAddress(orgId, format, search));
      show({ role: 'status', tone: 'success', icon: 'check', title: `Exported ${name}`, lifeMs: 8_000 });
    } catch (error) {
      show(failedToast(failureIn(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button aria-disabled={busy} icon="export">
          {busy ? 'Exporting…' : 'Export'}
        </Button>
      }
    >
      <MenuLabel>
        {search.filtered ? 'Who and what the filters let through' : 'Everybody and every workspace'}
      </MenuLabel>
      <MenuItem disabled={busy} onSelect={() => void save('csv')}>
        CSV, for spreadsheets
      </MenuItem>
      <MenuItem disabled={busy} onSelect={() => void save('json')}>
        JSON, with coverage and findings
      </MenuItem>
    </Menu>
  );
}

function exportAddress(orgId: string, format: string, { filter }: RolesSearch): string {
  const query = new URLSearchParams({ format });
  if (filter.search !== '') query.set('q', filter.search);
  if (filter.outside) query.set('outside', 'true');
  if (filter.role !== null) query.set('role', filter.role);
  if (filter.workspaceIds.length > 0) query.set('ws', filter.workspaceIds.join());
  return `/api/orgs/${encodeURIComponent(orgId)}/roles/export?${query.toString()}`;
}

function failedToast(failure: Failure) {
  const message = listMessage(failure, { workspaceName: '' });
  return {
    role: 'alert' as const,
    tone: message.tone,
    icon: 'octagon' as const,
    title: 'The roles were not exported',
    body: `${message.title}. ${message.body.join(' ')} No file was made.`,
    details: message.details.filter(({ value }) => value !== ''),
    copied: () => copyText(message),
    lifeMs: null,
    errorType: message.errorType,
    httpStatus: message.httpStatus,
  };
}
