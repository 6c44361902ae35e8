'use client';

import type { RolesSearch } from '@/components/roles/use-roles-search';
import { ExportMenu, type ExportFormat } from '@/components/shell/export-menu';

type RolesExportProps = { orgId: string; search: RolesSearch };

/** Takes the roles away as a file: read anew, narrowed as the page is. */
export function RolesExport({ orgId, search }: RolesExportProps) {
  return (
    <ExportMenu
      addressOf={(format) => exportAddress(orgId, format, search)}
      content={search.filtered ? 'Who and what the filters let through' : 'Everybody and every workspace'}
      failedTitle="The roles were not exported"
      jsonWords="JSON, with coverage and findings"
    />
  );
}

function exportAddress(orgId: string, format: ExportFormat, { filter }: RolesSearch): string {
  const query = new URLSearchParams({ format });
  if (filter.search !== '') query.set('q', filter.search);
  if (filter.outside) query.set('outside', 'true');
  if (filter.role !== null) query.set('role', filter.role);
  if (filter.workspaceIds.length > 0) query.set('ws', filter.workspaceIds.join());
  return `/api/orgs/${encodeURIComponent(orgId)}/roles/export?${query.toString()}`;
}
